import { filesUpdate } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openHeld, openToWrite, toWrite } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { rewriteWords } from '../messages/index.ts'
import { changeFile } from './change-file.ts'
import { openFile } from './open-file.ts'
import { describeFile } from './store.ts'

export const update = implement(filesUpdate, async ({ fileId, alt }, context) => {
  const { ownerId, roomId } = await openFile(context, fileId)
  if (ownerId !== context.actor.accountId) throw new Refusal('file_not_found')
  // To describe what a message carries is to change what was said.
  if (roomId !== null) await openToWrite(context, roomId, context.clock.now())
  const file = await changeFile(context, fileId, async (db, { view, seq, roomId: room }) => {
    if (room !== null)
      toWrite(
        await openHeld({ transaction: db, roomId: room, now: context.clock.now() }, context.actor),
        context.clock.now(),
      )
    if (view.alt === alt) return false
    await describeFile(db, fileId, { name: view.name, alt })
    if (room !== null && seq !== null) await rewriteWords(db, room, seq)
    return true
  })
  context.wordIndex.wrote()
  return { file }
})
