import { uploadsRemove } from '@parley/protocol'
import { implement } from '../../implement.ts'
import { discardBlobs } from '../blobs.ts'
import { deleteLoose } from '../store.ts'
import { openUpload } from './open-upload.ts'
import { deleteUpload } from './store.ts'

export const remove = implement(uploadsRemove, async ({ uploadId }, context) => {
  const { actor, database } = context
  const { file } = await openUpload(context, uploadId)
  // Given up while its last bytes came: nobody knows of the file.
  if (file !== null) await deleteLoose(database, file.view.id, actor.accountId)
  await discardBlobs(context, await deleteUpload(database, uploadId))
  return null
})
