import type { RoomView, UserView } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'
import { otherIn, roomTitle } from '../conversation/room-title.ts'
import { countFor, needsReading } from '../sidebar/reading.ts'
import type { Words } from '../words/index.ts'
import type { Candidate } from './rank.ts'

export type CommandName = keyof Words['switcher']['command']

/** Something the switcher can lead to. */
export type Choice = Candidate &
  (
    | { readonly is: 'room'; readonly room: RoomView; readonly count: number }
    /** A public room that one is not in. */
    | { readonly is: 'public'; readonly room: RoomView }
    | { readonly is: 'person'; readonly person: Pick<UserView, 'id' | 'username' | 'displayName'> }
    | { readonly is: 'command'; readonly command: CommandName }
    /** What was typed, looked for in messages. */
    | { readonly is: 'search'; readonly query: string }
  )

/** Among what is chosen: everything, what has a name of its own, or people alone. */
export type Among = 'all' | 'named' | 'people'

export interface ChoiceFacts {
  readonly among: Among
  readonly meId: string
  readonly isGuest: boolean
  readonly rooms: readonly RoomEntry[]
  readonly current: string | null
  readonly recents: readonly string[]
  readonly people: readonly UserView[]
  readonly publicRooms: readonly RoomView[]
  readonly now: number
  readonly words: Words
}

/** For accounts only: guests can do none of it. */
const forAccounts: readonly CommandName[] = ['create', 'people', 'contacts']

/** Everything there is to choose from, each once. */
export function makeChoices(facts: ChoiceFacts): readonly Choice[] {
  const { among, meId, isGuest, rooms, people, publicRooms, words } = facts
  const shown = among === 'people' ? rooms.filter(({ room }) => room.kind === 'direct') : rooms
  const known = new Set(rooms.flatMap(({ room }) => [room.id, otherIn(room, meId)?.id ?? room.id]))
  const commands = (Object.keys(words.switcher.command) as CommandName[]).filter(
    (command) => !isGuest || !forAccounts.includes(command),
  )
  return [
    ...shown.map((entry) => roomChoice(entry, facts)),
    ...people.filter(({ id }) => id !== meId && !known.has(id)).map((person) => personChoice(person, among)),
    ...(among === 'people' ? [] : publicRooms.filter(({ id }) => !known.has(id)).map(publicChoice)),
    ...(among === 'all' ? commands.map((command) => commandChoice(command, words)) : []),
  ]
}

function roomChoice(entry: RoomEntry, { meId, current, recents, now, words }: ChoiceFacts): Choice {
  const { room } = entry
  const other = otherIn(room, meId)
  const visit = recents.indexOf(room.id)
  const count = countFor(entry, now)
  return {
    is: 'room',
    key: room.id,
    title: roomTitle(room, meId, words.frame),
    also: [other?.username, room.slug, room.category].filter((each) => each).join(' '),
    waits: count > 0 ? 2 : needsReading(entry, now) ? 1 : 0,
    visit: visit === -1 ? null : visit,
    isOffered: room.id !== current && room.archivedAt === null,
    room,
    count,
  }
}

function personChoice(person: UserView, among: Among): Choice {
  const { id, username, displayName } = person
  const facts = { key: id, title: displayName, also: username, waits: 0, visit: null } as const
  return { is: 'person', ...facts, isOffered: among === 'people', person }
}

function publicChoice(room: RoomView): Choice {
  const facts = { key: room.id, title: room.name ?? '', also: [room.slug, room.topic].join(' ') } as const
  return { is: 'public', ...facts, waits: 0, visit: null, isOffered: false, room }
}

function commandChoice(command: CommandName, { switcher }: Words): Choice {
  const facts = { key: command, title: switcher.command[command], also: '' } as const
  return { is: 'command', ...facts, waits: 0, visit: null, isOffered: false, command }
}

/** Last of all: what was typed may be something that somebody said. */
export function searchChoice(query: string, { switcher }: Words): Choice {
  const facts = { key: 'search', title: switcher.search(query), also: '', waits: 0, visit: null } as const
  return { is: 'search', ...facts, isOffered: false, query }
}
