import { type AuditAct, type InputOf, roomsUpdate, type RoomView, type SystemNoteView } from '@parley/protocol'
import { breaksUnique } from '../../platform/postgres/faults.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { openHeld, openToManage, toManage } from '../access/open-room.ts'
import { currentRoom, type RoomRow } from '../access/rooms.ts'
import { releaseAvatar, takeAvatar } from '../files/index.ts'
import { record } from '../audit/index.ts'
import { type Context, implement } from '../implement.ts'
import { unveilHistory } from '../members/index.ts'
import { note, type Place, tellNotes } from '../messages/index.ts'
import { searchTextOf } from './search-text.ts'
import { decideUpdate } from './rules.ts'
import { updateRoom } from './store.ts'
import { viewRoom } from '../access/view-room.ts'

export const update = implement(roomsUpdate, async (input, context) => {
  const open = await openToManage(context, input.roomId, 'admin')
  if (open.room.kind === 'direct') throw new Refusal('direct_is_fixed')
  const hold = async (change: RoomChange) => toManage(await openHeld(change, context.actor), 'admin').room
  return { room: await changeFacts(context, input, hold) }
})

/** Changes what a room is like that `hold` opens while it is held, and tells those inside. */
export async function changeFacts(
  context: Context<SignedIn>,
  input: InputOf<typeof roomsUpdate>,
  hold: (change: RoomChange) => Promise<RoomRow>,
): Promise<RoomView> {
  const { actor, clock, roomLog } = context
  const { roomId } = input
  const { rev, notes } = await roomLog
    .change(roomId, async (change) => {
      const was = await hold(change)
      const avatarId = input.avatarFileId === undefined ? was.avatarId : input.avatarFileId
      const becomes = { ...decideUpdate(was, input, clock.now()), avatarId }
      const hasNewAvatar = avatarId !== null && avatarId !== was.avatarId
      if (hasNewAvatar) await takeAvatar(change.transaction, avatarId, actor.accountId, 'avatarFileId')
      if (isSame(was, becomes)) return { rev: null, notes: [] }
      const rev = change.takeRev()
      await updateRoom(change.transaction, becomes, searchTextOf(becomes), rev)
      if (avatarId !== was.avatarId) await releaseAvatar(change.transaction, was.avatarId)
      // What newcomers see and replies quote is not kept from those who came before.
      if (was.historyVisibility === 'joined' && becomes.historyVisibility === 'all')
        await unveilHistory(change.transaction, roomId)
      const notes: Place[] = []
      for (const each of newsOf(was, becomes)) notes.push(await note(context, change, actor.accountId, each))
      for (const act of sensitiveOf(was, becomes)) {
        await record(change.transaction, context, { act, target: { kind: 'room', id: roomId } })
      }
      return { rev, notes }
    })
    .catch((error: unknown) => {
      throw breaksUnique(error, 'rooms_slug') ? refuse('slug_taken', 'slug') : error
    })
  // What was done is told, though the actor may not look into the room any more.
  const after = await currentRoom(context.database, roomId)
  if (after === null) throw new Refusal('room_not_found')
  const room = viewRoom(after)
  if (rev !== null) await roomLog.tell({ ev: 'room.updated', room: roomId, rev, data: { room } })
  await tellNotes(context, roomId, notes)
  return room
}

function isSame(was: RoomRow, becomes: RoomRow): boolean {
  return (Object.keys(becomes) as (keyof RoomRow)[]).every((field) => was[field] === becomes[field])
}

/** What those who answer for the place want to know of it. */
function sensitiveOf(was: RoomRow, becomes: RoomRow): AuditAct[] {
  const acts: AuditAct[] = []
  if (was.visibility !== becomes.visibility) acts.push(becomes.visibility === 'public' ? 'room.opened' : 'room.closed')
  if ((was.archivedAt === null) !== (becomes.archivedAt === null)) {
    acts.push(becomes.archivedAt === null ? 'room.unarchived' : 'room.archived')
  }
  return acts
}

/** What those inside want to know of it. */
function newsOf(was: RoomRow, becomes: RoomRow): (Pick<SystemNoteView, 'what'> & Partial<SystemNoteView>)[] {
  const news: (Pick<SystemNoteView, 'what'> & Partial<SystemNoteView>)[] = []
  if (was.name !== becomes.name) news.push({ what: 'renamed', text: becomes.name })
  if (was.topic !== becomes.topic) news.push({ what: 'topic', text: becomes.topic })
  if ((was.archivedAt === null) !== (becomes.archivedAt === null)) {
    news.push({ what: becomes.archivedAt === null ? 'unarchived' : 'archived' })
  }
  return news
}
