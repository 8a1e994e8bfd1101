import type { Call, LiveEvent, OperationName } from '@parley/protocol'
import {
  happenings,
  insiders,
  openWorld,
  saidOn,
  setStage,
  type SocketEar,
  type Stage,
  type Standing,
  standings,
  type Visibility,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * Who may do what in a room and who hears what of it, as a table: every standing somebody can have, those included who lost
 * theirs while they were connected, against every operation on a room over HTTP and live, and against every event.
 */

let world: World
const stages = new Map<Visibility, Stage<SocketEar>>()

function stageOf(visibility: Visibility): Stage<SocketEar> {
  const stage = stages.get(visibility)
  if (stage === undefined) throw new Error('the stage is not set')
  return stage
}

/** What somebody of each standing is answered; `inside` and `outside` stand for those that are not named. */
type Answers = Partial<Record<Standing | 'inside' | 'outside', string>>

interface Door {
  readonly input: (stage: Stage, standing: Standing) => Promise<object> | object
  readonly public: Answers
  /** As in a public room for those inside; from outside a private room looks like none. */
  readonly private?: Answers
}

const aMessage = async (stage: Stage) => ({ roomId: stage.roomId, messageId: (await saidOn(stage)).id })
const theRoom = ({ roomId }: Stage) => ({ roomId })
const reading: Answers = { inside: 'ok', outside: 'ok', banned: 'room_not_found' }
const within: Answers = { inside: 'ok', outside: 'not_a_member', banned: 'room_not_found' }
const keeping: Answers = {
  ...within,
  member: 'room_right_missing',
  guest: 'room_right_missing',
  silenced: 'room_right_missing',
}

const managingHooks: Answers = { ...keeping, guest: 'account_required', placeAdmin: 'ok', placeModerator: 'ok' }
const aHook = async ({ roomId, people }: Stage) => {
  const { items } = await people.owner.client.call('webhooks.list', { roomId })
  const made = async () => (await people.owner.client.call('webhooks.create', { roomId, name: 'Doors' })).webhook
  const { id } = items[0] ?? (await made())
  return { roomId, webhookId: id }
}

/**
 * Every operation on a room: one that is missing here does not compile. Those who run the place come in by a door of their
 * own, which is open to nobody else.
 */
type RoomOperation = {
  [N in Exclude<OperationName, `admin.${string}`>]: Call<N> extends { readonly roomId: string } ? N : never
}[Exclude<OperationName, `admin.${string}`>]

const doors = {
  'rooms.get': { input: theRoom, public: reading },
  'rooms.changes': { input: ({ roomId }) => ({ roomId, since: 0 }), public: reading },
  'messages.list': { input: theRoom, public: reading },
  'drafts.set': { input: ({ roomId }) => ({ roomId, content: 'begun' }), public: reading },
  'messages.get': { input: aMessage, public: reading },
  'messages.history': { input: aMessage, public: reading },
  'bookmarks.add': { input: aMessage, public: reading },
  'bookmarks.remove': { input: aMessage, public: reading },
  'pins.list': { input: theRoom, public: reading },
  'members.list': { input: theRoom, public: reading },
  'messages.send': {
    input: ({ roomId }) => ({ roomId, content: 'mine' }),
    public: { ...within, silenced: 'silenced' },
  },
  'messages.edit': {
    input: async (stage) => ({ ...(await aMessage(stage)), content: 'not mine' }),
    public: { ...within, inside: 'not_the_author', owner: 'ok', silenced: 'silenced' },
  },
  'messages.delete': { input: aMessage, public: keeping },
  'reactions.add': {
    input: async (stage) => ({ ...(await aMessage(stage)), emoji: '👍' }),
    public: { ...within, silenced: 'silenced' },
  },
  'reactions.remove': { input: async (stage) => ({ ...(await aMessage(stage)), emoji: '👍' }), public: within },
  'pins.add': { input: aMessage, public: { ...keeping, silenced: 'silenced' } },
  'receipts.read': { input: ({ roomId }) => ({ roomId, seq: 1 }), public: within },
  'receipts.delivered': { input: ({ roomId }) => ({ roomId, seq: 1 }), public: within },
  'receipts.unread': { input: ({ roomId }) => ({ roomId, seq: 1 }), public: within },
  'receipts.list': { input: aMessage, public: within },
  'rooms.notify': { input: ({ roomId }) => ({ roomId, level: 'all' }), public: within },
  'rooms.favourite': { input: ({ roomId }) => ({ roomId, favourite: true }), public: within },
  'rooms.update': {
    input: ({ roomId }) => ({ roomId, name: 'Doors' }),
    public: { ...keeping, moderator: 'room_right_missing', placeAdmin: 'ok', placeModerator: 'room_right_missing' },
  },
  'rooms.delete': {
    input: theRoom,
    public: {
      ...keeping,
      owner: 'untried',
      admin: 'room_right_missing',
      moderator: 'room_right_missing',
      placeAdmin: 'room_right_missing',
      placeModerator: 'room_right_missing',
    },
  },
  'members.add': {
    input: ({ roomId, people }) => ({ roomId, userIds: [people.member.user.id] }),
    public: { ...within, guest: 'room_right_missing' },
    private: { ...keeping },
  },
  'members.update': {
    input: ({ roomId, people }) => ({ roomId, userId: people.owner.user.id, role: 'member' }),
    public: { ...within, inside: 'room_right_missing', owner: 'owner_must_stay' },
  },
  'members.remove': {
    input: ({ roomId, people }) => ({ roomId, userId: people.owner.user.id }),
    public: {
      ...within,
      inside: 'room_right_missing',
      placeAdmin: 'room_right_missing',
      placeModerator: 'room_right_missing',
    },
  },
  'invites.create': {
    input: theRoom,
    public: { ...keeping, member: 'ok', silenced: 'ok', guest: 'account_required' },
    private: { ...keeping, guest: 'account_required' },
  },
  'reactions.list': { input: async (stage) => ({ ...(await aMessage(stage)), emoji: '👍' }), public: reading },
  'rooms.files': { input: theRoom, public: reading },
  'rooms.join': {
    input: async (stage, standing) =>
      isInside(standing) || standing === 'banned' ? theRoom(stage) : { roomId: await roomOf(stage, []) },
    public: { ...reading },
  },
  'rooms.leave': {
    input: async (stage, standing) =>
      isInside(standing) ? { roomId: await roomOf(stage, [stage.people[standing].user.id]) } : theRoom(stage),
    public: within,
  },
  'pins.remove': { input: aMessage, public: { ...keeping, silenced: 'silenced' } },
  'previews.remove': { input: aMessage, public: { ...within, inside: 'not_the_author', owner: 'ok' } },
  'messages.removeFile': {
    input: async (stage) => ({ ...(await aMessage(stage)), fileId: crypto.randomUUID() }),
    public: { ...within, inside: 'not_the_author', owner: 'file_not_found' },
  },
  'invites.list': {
    input: theRoom,
    public: { ...within, guest: 'account_required' },
    private: { ...keeping, guest: 'account_required' },
  },
  'webhooks.list': { input: theRoom, public: managingHooks },
  'webhooks.create': {
    input: ({ roomId }) => ({ roomId, name: 'Doors' }),
    public: managingHooks,
  },
  'webhooks.update': { input: async (stage) => ({ ...(await aHook(stage)), name: 'Other' }), public: managingHooks },
  'webhooks.rotate': { input: aHook, public: managingHooks },
  'webhooks.remove': { input: aHook, public: managingHooks },
  'messages.withdrawHeld': {
    input: (stage) => ({ ...theRoom(stage), nonce: 'never-held' }),
    public: within,
  },
  'invites.revoke': {
    input: async (stage) => {
      const { invite } = await stage.people.owner.client.call('invites.create', theRoom(stage))
      return { ...theRoom(stage), code: invite.code }
    },
    public: { ...within, guest: 'account_required' },
    private: { ...keeping, guest: 'account_required' },
  },
} satisfies Record<RoomOperation, Door>
const allDoors = Object.entries<Door>(doors) as [RoomOperation, Door][]

/** What becomes of it in a room that is archived, or where only those who keep order write, where that is not what it is elsewhere. */
const closed: Readonly<Record<'archived' | 'readOnly', Partial<Record<RoomOperation, Answers>>>> = {
  archived: {
    ...Object.fromEntries(
      (['messages.send', 'messages.edit', 'reactions.add', 'pins.add', 'pins.remove', 'members.add'] as const).map(
        (op) => [op, { inside: 'room_archived' }],
      ),
    ),
    'webhooks.create': { owner: 'room_archived' },
  },
  readOnly: { 'messages.send': { member: 'room_read_only' }, 'messages.edit': { member: 'room_read_only' } },
}

function isInside(standing: Standing): boolean {
  return (insiders as readonly Standing[]).includes(standing)
}

/** Another room like the one of the stage, with nobody of its own. */
async function roomOf({ people, visibility }: Stage, memberIds: readonly string[]): Promise<string> {
  const others = memberIds.filter((id) => id !== people.owner.user.id)
  const input = { kind: 'channel', name: 'Aside', visibility, memberIds: others } as const
  return (await people.owner.client.call('rooms.create', input)).room.id
}

function expected({ public: open, private: closed }: Door, visibility: Visibility, standing: Standing): string {
  if (visibility === 'private' && !isInside(standing)) return 'room_not_found'
  const answers = visibility === 'private' ? (closed ?? open) : open
  return (
    answers[standing] ??
    (standing === 'demoted' ? answers.member : undefined) ??
    answers[isInside(standing) ? 'inside' : 'outside'] ??
    'undecided'
  )
}

describe.each([1, 2])('on %i nodes', (nodes) => {
  beforeAll(async () => {
    world = await openWorld({ nodes })
    await world.person('founder')
    for (const visibility of ['public', 'private'] as const)
      stages.set(visibility, await setStage(world, visibility, 'socket'))
  })
  afterAll(() => world.close())

  describe.each(['public', 'private'] as const)('in a %s room', (visibility) => {
    it.each(allDoors)('%s answers each standing the same over HTTP and live', async (op: OperationName, door) => {
      const stage = stageOf(visibility)
      const wanted = Object.fromEntries(standings.map((standing) => [standing, expected(door, visibility, standing)]))
      const overHttp: Record<string, string> = {}
      const live: Record<string, string> = {}
      for (const standing of standings) {
        overHttp[standing] = live[standing] = 'untried'
        if (wanted[standing] === 'untried') continue
        const call = stage.people[standing].client.call(op, await door.input(stage, standing))
        overHttp[standing] = await call.then(
          () => 'ok',
          (error: { reason: string }) => error.reason,
        )
        const { error } = await stage.ears[standing].socket.command(op, await door.input(stage, standing))
        live[standing] = error?.reason ?? 'ok'
      }
      expect(overHttp).toEqual(wanted)
      expect(live).toEqual(wanted)
    })

    it.each(happenings)('%s is heard by those inside and by nobody else', async (_event, happen) => {
      const stage = stageOf(visibility)
      const isIt = await happen(stage)
      await expectHeardBy(stage, isIt, [...insiders])
    })

    // Where it is decided does not depend on how many nodes there are.
    const states = nodes === 1 ? (['archived', 'readOnly'] as const) : []
    it.each(states)('once it is %s, each operation is answered as such', async (state) => {
      const { owner, member } = stageOf(visibility).people
      for (const [op, door] of allDoors) {
        for (const standing of ['owner', 'member'] as const) {
          const wanted =
            closed[state][op]?.[standing] ?? closed[state][op]?.inside ?? expected(door, visibility, standing)
          if (wanted === 'untried') continue
          const stage = { ...stageOf(visibility), roomId: '' }
          const roomId = await roomOf(stage, [member.user.id, stage.people.silenced.user.id])
          const input = await door.input({ ...stage, roomId }, standing)
          const isAside = 'roomId' in input && input.roomId !== roomId
          await owner.client.call('rooms.update', { roomId, [state]: true })
          const { error } = await stage.ears[standing].socket.command(op, input)
          expect([op, standing, error?.reason ?? 'ok']).toEqual([op, standing, isAside ? 'ok' : wanted])
        }
      }
    })

    it('what is said in passing is heard by the others inside and by nobody else', async () => {
      const stage = stageOf(visibility)
      const { roomId, people, ears } = stage
      await ears.owner.socket.command('typing', { roomId, on: true })
      const { seq } = await saidOn(stage)
      await people.member.client.call('receipts.read', { roomId, seq })
      await world.app.house.receipts.flush()
      const { owner, member } = people
      await expectHeardBy(
        stage,
        (event) => event.ev === 'typing' && event.data.user.id === owner.user.id,
        insiders.filter((standing) => standing !== 'owner'),
      )
      await expectHeardBy(
        stage,
        (event) => event.ev === 'receipt' && event.data.userId === member.user.id && event.data.readSeq === seq,
        [...insiders],
      )
    })

    it('who lost their place hears as the last of it that they did', () => {
      const { roomId, people, ears } = stageOf(visibility)
      for (const standing of ['left', 'removed', 'banned'] as const) {
        const last = ears[standing].socket.events.findLast((event) => 'room' in event && event.room === roomId)
        expect([standing, last]).toMatchObject([
          standing,
          { ev: 'member.left', data: { user: { id: people[standing].user.id } } },
        ])
      }
    })

    // Without a socket they listen by ways of their own, each of which has to forget who is out as well.
    it.each(['stream', 'poll'] as const)(
      'by %s, too, all that is heard by those inside and by nobody else',
      async (way) => {
        const stage = await setStage(world, visibility, way)
        for (const [, happen] of happenings) await expectHeardBy(stage, await happen(stage), [...insiders])
        for (const standing of ['left', 'removed', 'banned'] as const) {
          const last = (await stage.ears[standing].heard()).findLast(({ room }) => room === stage.roomId)
          expect([standing, last]).toMatchObject([
            standing,
            { ev: 'member.left', data: { user: { id: stage.people[standing].user.id } } },
          ])
        }
      },
    )

    it('a deleted room tells those inside, and is gone for everybody', async () => {
      const { people, ears } = stageOf(visibility)
      const { room } = await people.owner.client.call('rooms.create', {
        kind: 'channel',
        name: 'Short',
        visibility,
        memberIds: [people.member.user.id],
      })
      await people.owner.client.call('rooms.delete', { roomId: room.id })
      const stage = { world, roomId: room.id, visibility, people, ears }
      await expectHeardBy(stage, (event) => event.ev === 'room.deleted' && event.room === room.id, ['owner', 'member'])
    })
  })
})

/** It may still be on its way between nodes. When those who must have heard it have, nobody else is about to. */
async function expectHeardBy(stage: Stage, isIt: (event: LiveEvent) => boolean, wanted: Standing[]): Promise<void> {
  await expect.poll(() => heardBy(stage, isIt)).toEqual(wanted)
}

/** Who heard of it, once everything said so far has reached everybody. */
async function heardBy({ ears }: Stage, isIt: (event: LiveEvent) => boolean): Promise<Standing[]> {
  const heard = await Promise.all(standings.map((standing) => ears[standing].heard()))
  return standings.filter((_, index) => heard[index]?.some(isIt))
}
