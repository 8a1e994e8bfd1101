import { roomsChanges } from '@parley/protocol'
import { findParted } from '../access/blocks.ts'
import { openRoom } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { membersChanged } from '../members/index.ts'
import { messagesChanged, showTo, viewMessage } from '../messages/index.ts'
import { getPeople, viewPerson } from '../people/index.ts'
import { viewMember, viewRoom } from '../access/view-room.ts'

/** Who is further behind than this many changes is quicker with the newest page. */
const mostChanges = 500

export const changes = implement(roomsChanges, async ({ roomId, since }, context) => {
  const { actor, clock, database } = context
  // The room is read first: what changes after that may be told now already, and is told again by its own event.
  const { room, membership } = await openRoom(context, roomId)
  // What was held of an earlier time in the room may be more than a new member sees.
  const isFromBefore = since > 0 && since < (membership?.joinedRev ?? 0)
  if (since > room.rev || since < room.floorRev || isFromBefore) return { reset: true as const, rev: room.rev }
  const [messages, members] = await Promise.all([
    messagesChanged(database, roomId, since, membership?.firstSeq ?? 1, mostChanges + 1),
    membersChanged(database, roomId, since, mostChanges + 1),
  ])
  if (messages.length > mostChanges || members.length > mostChanges) return { reset: true as const, rev: room.rev }
  // What is new after that is told by its own event alone, or it would be new twice.
  const said = messages.filter(({ seq }) => seq <= room.seq)
  const ids = members.map(({ userId }) => userId)
  const [people, parted] = await Promise.all([getPeople(database, ids), findParted(database, actor.accountId, ids)])
  return {
    rev: room.rev,
    room: viewRoom(room),
    messages: await showTo(database, actor.accountId, said.map(viewMessage)),
    members: members.flatMap((member) => {
      const person = people.get(member.userId)
      if (person === undefined) return []
      return [
        {
          membership: viewMember(member, parted),
          user: viewPerson(person, actor, clock.now()),
          left: member.leftAt !== null,
          rev: member.rev,
          joinedRev: member.joinedRev,
        },
      ]
    }),
    more: false,
  }
})
