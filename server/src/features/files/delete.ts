import { filesDelete } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { openFile } from './open-file.ts'
import { deleteLoose } from './store.ts'

export const remove = implement(filesDelete, async ({ fileId }, context) => {
  await openFile(context, fileId)
  if (!(await deleteLoose(context.database, fileId, context.actor.accountId))) throw new Refusal('file_in_use')
  return null
})
