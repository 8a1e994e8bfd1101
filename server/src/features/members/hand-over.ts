import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { readMembership, type RoomRow } from '../access/rooms.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../implement.ts'
import { note, tellNotes } from '../messages/index.ts'
import { getPeople } from '../people/index.ts'
import { setRole } from './store.ts'
import { tellMembers } from './tell.ts'

/** Makes another member the owner of a room that `hold` opens while it is held; who owned it stays as an administrator. */
export async function handOver(
  context: Context<SignedIn>,
  { roomId, ownerId }: { readonly roomId: string; readonly ownerId: string },
  hold: (change: RoomChange) => Promise<RoomRow>,
): Promise<void> {
  const { actor, database, roomLog } = context
  const next = (await getPeople(database, [ownerId])).get(ownerId)
  const done = await roomLog.change(roomId, async (change) => {
    const { transaction } = change
    const { ownerId: was } = await hold(change)
    const theirs = await readMembership(transaction, roomId, ownerId)
    if (next === undefined || theirs === null || theirs.leftAt !== null) throw new Refusal('member_not_found')
    if (next.kind !== 'person' || !next.isActive) throw new Refusal('person_required')
    if (was === ownerId) return null
    const changed: { accountId: string; rev: number }[] = []
    if (was !== null) {
      await setRole(transaction, roomId, was, 'admin', change.takeRev())
      changed.push({ accountId: was, rev: change.rev })
    }
    await setRole(transaction, roomId, ownerId, 'owner', change.takeRev())
    changed.push({ accountId: ownerId, rev: change.rev })
    const noted = await note(context, change, actor.accountId, { what: 'owner', userId: ownerId })
    const details = { was, becomes: ownerId }
    await record(transaction, context, { act: 'room.handed_over', target: { kind: 'room', id: roomId }, details })
    return { changed, noted }
  })
  if (done === null) return
  await tellMembers(context, 'member.updated', roomId, done.changed)
  await tellNotes(context, roomId, [done.noted])
}
