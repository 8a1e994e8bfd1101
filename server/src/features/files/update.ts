import { filesUpdate } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { changeFile } from './change-file.ts'
import { openFile } from './open-file.ts'
import { describeFile } from './store.ts'

export const update = implement(filesUpdate, async ({ fileId, alt }, context) => {
  const { ownerId } = await openFile(context, fileId)
  if (ownerId !== context.actor.accountId) throw new Refusal('file_not_found')
  const file = await changeFile(context, fileId, async (db, { view }) => {
    if (view.alt === alt) return false
    await describeFile(db, fileId, { name: view.name, alt })
    return true
  })
  return { file }
})
