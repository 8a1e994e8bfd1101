import {
  type Answer,
  type MembershipView,
  type MessageView,
  quoteOf,
  type RoomEvent,
  type RoomView,
} from '@parley/protocol'
import { openWorld, type Someone, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

/**
 * Random people doing random things in one room at once. Whatever happens, the log has no hole and no double, every revision
 * is told exactly once, and whoever applies what is told has what a fresh look shows.
 */
let world: World
let everybody: Someone[]
beforeAll(async () => {
  world = await openWorld()
  everybody = await Promise.all(Array.from({ length: 5 }, () => world.person()))
})
afterAll(() => world.close())

const who = fc.nat(4)
const which = fc.nat(30)
const nonce = fc.option(fc.nat(6), { nil: null })
const Act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      who,
      nonce,
      replyTo: fc.option(fc.nat(8), { nil: null }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), who, which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), who, which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('react' as const), who, which, add: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pin' as const), which, add: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('role' as const),
      who,
      role: fc.constantFrom('member' as const, 'moderator' as const, 'admin' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rename' as const), name: fc.constantFrom('One', 'Two', 'Three') }),
  },
)
type Act = typeof Act extends fc.Arbitrary<infer A> ? A : never

/** What a client holds of a room. */
class Held {
  room: RoomView | null = null
  rev = 0
  readonly messages = new Map<number, MessageView>()
  readonly members = new Map<string, MembershipView>()

  apply(event: RoomEvent): void {
    if (event.rev <= this.rev) return
    expect(event.rev, 'a revision that nobody told').toBe(this.rev + 1)
    this.rev = event.rev
    if (event.ev === 'room.updated') this.room = event.data.room
    else if ('message' in event.data) this.#take(event.data.message)
    else if (event.ev === 'member.left') this.members.delete(event.data.membership.userId)
    else if ('membership' in event.data) this.members.set(event.data.membership.userId, event.data.membership)
  }

  catchUp(changes: Answer<'rooms.changes'>): void {
    if ('reset' in changes) throw new Error('too far behind for so small a room')
    this.rev = changes.rev
    this.room = changes.room
    for (const message of changes.messages) this.#take(message)
    for (const { membership, left } of changes.members) {
      if (left) this.members.delete(membership.userId)
      else this.members.set(membership.userId, membership)
    }
  }

  /** A message is quoted as it is now (T6). */
  #take(message: MessageView): void {
    this.messages.set(message.seq, message)
    const { content, deletedAt } = message
    const quote = quoteOf({ content, fileNames: [], isDeleted: deletedAt !== null, isHidden: false })
    for (const [seq, each] of this.messages) {
      if (each.replyTo?.seq === message.seq) this.messages.set(seq, { ...each, replyTo: { ...each.replyTo, ...quote } })
    }
  }

  /** What is the same for everybody, however they came by it: marks travel apart from the log. */
  get common() {
    return {
      messages: [...this.messages].toSorted(([a], [b]) => a - b).map(([, message]) => commonOf(message)),
      members: [...this.members.values()].map(({ userId, role }) => `${userId} ${role}`).toSorted(),
      name: this.room?.name,
    }
  }
}

/** What is one's own is said in answers alone. */
function commonOf({ reactions, ...message }: MessageView) {
  return { ...message, rev: 0, reactions: reactions.map(({ mine: _mine, ...reaction }) => reaction) }
}

async function perform(roomId: string, owner: Someone, act: Act): Promise<MessageView | null> {
  const someone = 'who' in act ? (everybody[act.who] ?? owner) : owner
  const { client } = someone
  const { messages } =
    'which' in act || 'replyTo' in act
      ? await owner.client.call('messages.list', { roomId, limit: 100 })
      : { messages: [] }
  const message = 'which' in act ? messages[act.which % Math.max(1, messages.length)] : undefined
  const on = { roomId, messageId: message?.id ?? crypto.randomUUID() }
  switch (act.do) {
    case 'send': {
      const reply = act.replyTo === null ? undefined : messages[act.replyTo]?.id
      const input = {
        roomId,
        content: `by ${act.who}`,
        ...(act.nonce !== null && { nonce: `n${act.nonce}` }),
        ...(reply !== undefined && { replyToId: reply }),
      }
      return (await client.call('messages.send', input)).message
    }
    case 'edit':
      await client.call('messages.edit', { ...on, content: `edited by ${act.who}` })
      return null
    case 'delete':
      await client.call('messages.delete', on)
      return null
    case 'react':
      await client.call(act.add ? 'reactions.add' : 'reactions.remove', { ...on, emoji: '👍' })
      return null
    case 'pin':
      await client.call(act.add ? 'pins.add' : 'pins.remove', on)
      return null
    case 'join':
      await client.call('rooms.join', { roomId })
      return null
    case 'leave':
      await client.call('rooms.leave', { roomId })
      return null
    case 'remove':
      await owner.client.call('members.remove', { roomId, userId: someone.user.id })
      return null
    case 'role':
      await owner.client.call('members.update', { roomId, userId: someone.user.id, role: act.role })
      return null
    case 'rename':
      await owner.client.call('rooms.update', { roomId, name: act.name })
      return null
  }
}

it('whoever applies what is told has what a fresh look shows (L1, L2, T1, T5)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(Act, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      async (rounds, pauseAt) => {
        const owner = await world.person()
        const heard: RoomEvent[] = []
        const stop = world.app.house.bus.subscribe('room.news', ({ text }) => heard.push(JSON.parse(text)))
        const { room } = await owner.client.call('rooms.create', {
          kind: 'channel',
          name: 'Room',
          visibility: 'public',
        })
        const [live, paused] = [new Held(), new Held()]
        live.catchUp(await owner.client.call('rooms.changes', { roomId: room.id, since: 0 }))
        const acknowledged: MessageView[] = []
        for (const [index, round] of rounds.entries()) {
          if (index === Math.min(pauseAt, rounds.length - 1))
            paused.catchUp(await owner.client.call('rooms.changes', { roomId: room.id, since: 0 }))
          const done = await Promise.allSettled(round.map((act) => perform(room.id, owner, act)))
          for (const each of done) {
            if (each.status === 'fulfilled' && each.value !== null) acknowledged.push(each.value)
            else if (each.status === 'rejected')
              expect(each.reason).toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND|CONFLICT/) })
          }
        }
        stop()
        for (const event of heard.filter((each) => each.room === room.id).toSorted((a, b) => a.rev - b.rev))
          live.apply(event)
        const fresh = new Held()
        fresh.catchUp(await owner.client.call('rooms.changes', { roomId: room.id, since: 0 }))
        paused.catchUp(await owner.client.call('rooms.changes', { roomId: room.id, since: paused.rev }))

        expect(live.common).toEqual(fresh.common)
        expect(paused.common).toEqual(fresh.common)
        expect(live.rev).toBe(fresh.rev)
        expect([...fresh.messages.keys()].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: fresh.room?.seq ?? 0 }, (_, index) => index + 1),
        )
        for (const message of acknowledged)
          expect(fresh.messages.get(message.seq)).toMatchObject({ id: message.id, author: { id: message.author.id } })
        expect(fresh.room?.memberCount).toBe(fresh.members.size)
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)
