import { uploadsGet } from '@parley/protocol'
import { implement } from '../../implement.ts'
import { openUpload } from './open-upload.ts'
import { viewUpload } from './view.ts'

export const get = implement(uploadsGet, async ({ uploadId }, context) => {
  const { upload, file } = await openUpload(context, uploadId)
  return { upload: viewUpload(upload, file) }
})
