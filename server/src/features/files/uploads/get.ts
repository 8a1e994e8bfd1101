import { uploadsGet } from '@parley/protocol'
import { implement } from '../../implement.ts'
import { complete } from './complete.ts'
import { openUpload } from './open-upload.ts'
import { viewUpload } from './view.ts'

export const get = implement(uploadsGet, async ({ uploadId }, context) => {
  const { upload, file } = await openUpload(context, uploadId)
  // All of it has come, and whoever was to make a file of it did not get so far.
  const isLeftOver = file === null && upload.received === upload.size
  return { upload: viewUpload(upload, isLeftOver ? await complete(context, upload) : file) }
})
