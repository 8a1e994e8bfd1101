import { messagesSend, pinsAdd, reactionsAdd, roomsCreate, roomsDirect } from '@parley/protocol'
import { z } from 'zod'
import type { Queryable } from '../platform/postgres/database.ts'
import { type CallPlace, placeCaller } from './caller.ts'
import { demoLooker, type DemoPerson, demoPassword, demoPeople } from './people.ts'
import { type DemoRoom, demoDirects, demoRooms } from './rooms.ts'
import { demoDays, type Line, type RoomScript, writeScript } from './script.ts'
import { drawScene } from './scenery.ts'
import type { DemoFile } from './sights.ts'
import { type Dated, redate } from './store.ts'

/** Who looks in finds this much unread. */
const unreadHours = 10

interface Inhabitant {
  readonly id: string
  readonly token: string
}

const Registered = z.object({ user: z.object({ id: z.string() }), accessToken: z.string() })

/** When the demo begins: people and rooms are as old as that. */
export function demoBegin(now: Date): Date {
  return new Date(now.getTime() - (demoDays + 1) * 86_400_000)
}

/** Lets people move into an empty place, make rooms and talk, all through its own doors. */
export async function furnish(url: string, database: Queryable, now: Date): Promise<number> {
  const call = placeCaller(url)
  const people = new Map<string, Inhabitant>()
  for (const person of demoPeople) people.set(person.username, await moveIn(call, person))
  const find = (username: string) => {
    const found = people.get(username)
    if (found === undefined) throw new Error(`Nobody in the demo is called ${username}.`)
    return found
  }
  const scripts = new Map(writeScript(now.getTime()).map((script) => [script.key, script]))
  const rooms = await openRooms(call, find)
  const said = await Promise.all(
    [...rooms].map(async ([key, roomId]) => {
      const script = scripts.get(key)
      return script === undefined ? [] : await play(call, roomId, script, find, now)
    }),
  )
  const messages = said.flat()
  await redate(database, messages)
  return messages.length
}

async function moveIn(call: CallPlace, person: DemoPerson): Promise<Inhabitant> {
  const { username, displayName, bio, location, status } = person
  const answer = await call('auth.register', { username, displayName, password: demoPassword })
  const { user, accessToken } = Registered.parse(answer)
  await call(
    'users.updateMe',
    { bio, location, ...(status !== null && { status: { ...status, expiresAt: null } }) },
    accessToken,
  )
  return { id: user.id, token: accessToken }
}

/** Answers with their ids by the keys of their scripts. */
async function openRooms(call: CallPlace, find: (name: string) => Inhabitant): Promise<Map<string, string>> {
  const rooms = new Map<string, string>()
  for (const room of demoRooms) rooms.set(room.key, await openRoom(call, room, find))
  for (const { people } of demoDirects) {
    const [one, other] = people
    const answer = await call('rooms.direct', { userId: find(other).id }, find(one).token)
    rooms.set(people.join('+'), roomsDirect.output.parse(answer).room.id)
  }
  return rooms
}

async function openRoom(call: CallPlace, room: DemoRoom, find: (name: string) => Inhabitant): Promise<string> {
  const { kind, visibility, name, topic, description, category, people } = room
  const [owner = '', ...others] = people
  const memberIds = others.map((username) => find(username).id)
  // A private channel has only an address that somebody chose.
  const address = visibility === 'private' ? { visibility, slug: room.key } : { visibility }
  const fields = { kind, name, topic, description, category, memberIds, ...(kind === 'channel' && address) }
  return roomsCreate.output.parse(await call('rooms.create', fields, find(owner).token)).room.id
}

async function play(
  call: CallPlace,
  roomId: string,
  { lines, people }: RoomScript,
  find: (name: string) => Inhabitant,
  now: Date,
): Promise<Dated[]> {
  const ids = new Map<Line, string>()
  const said: Dated[] = []
  const owner = find(people[0] ?? demoLooker)
  let seen = 0
  for (const line of lines) {
    const replyToId = line.answers === null ? undefined : ids.get(line.answers)
    const { token } = find(line.who)
    const fileIds: string[] = []
    for (const file of line.files) fileIds.push(await show(call, file, token))
    const input = {
      roomId,
      content: line.text,
      ...(replyToId !== undefined && { replyToId }),
      ...(fileIds.length > 0 && { fileIds }),
    }
    const { message } = messagesSend.output.parse(await call('messages.send', input, token))
    ids.set(line, message.id)
    said.push({ roomId, seq: message.seq, at: new Date(line.at) })
    for (const { who, emoji } of line.reactions) {
      reactionsAdd.output.parse(await call('reactions.add', { roomId, messageId: message.id, emoji }, find(who).token))
    }
    if (line.isPinned) {
      pinsAdd.output.parse(await call('pins.add', { roomId, messageId: message.id }, owner.token))
      // The note of it comes next.
      said.push({ roomId, seq: message.seq + 1, at: new Date(line.at) })
    }
    if (line.at < now.getTime() - unreadHours * 3_600_000) seen = said.at(-1)?.seq ?? 0
  }
  for (const who of people) {
    const seq = who === demoLooker ? seen : (said.at(-1)?.seq ?? 0)
    if (seq > 0) await call('receipts.read', { roomId, seq }, find(who).token)
  }
  return said
}

/** Brings what somebody shows, and says what it is. Answers with its id. */
async function show(call: CallPlace, file: DemoFile, token: string): Promise<string> {
  const bytes =
    'text' in file
      ? new Blob([file.text], { type: 'text/plain' })
      : new Blob([new Uint8Array(await drawScene(file.scene))], { type: 'image/jpeg' })
  const fileId = await call.bring({ name: file.name, bytes, token })
  if (file.alt !== '') await call('files.update', { fileId, alt: file.alt }, token)
  return fileId
}
