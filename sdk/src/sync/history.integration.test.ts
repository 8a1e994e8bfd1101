import { type Client, ParleyError } from '@parley/sdk'
import { eventually, openWorld, type Someone, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'

/**
 * Random people do random things in a real place while one of them looks on through a line that is cut again and again. In the
 * end their store must show what the store of a new device shows.
 */
let world: World
let people: Someone[]
beforeAll(async () => {
  world = await openWorld()
  people = await Promise.all(Array.from({ length: 4 }, () => world.person()))
})
afterAll(() => world.close())

const who = fc.nat(3)
const which = fc.nat(20)
const Act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      who,
      mention: fc.boolean(),
      which,
      isReply: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), who, which, mention: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), who, which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('react' as const), who, which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pin' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), name: fc.constantFrom('One', 'Two') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('read' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('focus' as const), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('members' as const) }) },
)
type Act = typeof Act extends fc.Arbitrary<infer A> ? A : never

interface Stage {
  readonly roomId: string
  readonly owner: Someone
  readonly me: Someone
  readonly watcher: Client
  readonly cut: () => void
}

async function perform({ roomId, owner, me, watcher, cut }: Stage, act: Act): Promise<void> {
  const actor = 'who' in act ? [owner, ...people][act.who] : owner
  const client = actor?.client ?? owner.client
  const { messages } =
    'which' in act ? await owner.client.call('messages.list', { roomId, limit: 100 }) : { messages: [] }
  const message = 'which' in act ? messages[act.which % Math.max(1, messages.length)] : undefined
  const on = { roomId, messageId: message?.id ?? crypto.randomUUID() }
  const words = 'mention' in act && act.mention ? `for @${me.user.username}` : 'for nobody'
  switch (act.do) {
    case 'send':
      return void (await client.call('messages.send', {
        roomId,
        content: words,
        ...(act.isReply && message !== undefined && { replyToId: message.id }),
      }))
    case 'edit':
      return void (await client.call('messages.edit', { ...on, content: `${words}, edited` }))
    case 'delete':
      return void (await client.call('messages.delete', on))
    case 'react':
      return void (await client.call('reactions.add', { ...on, emoji: '👍' }))
    case 'pin':
      return void (await client.call('pins.add', on))
    case 'join':
      return void (await client.call('rooms.join', { roomId }))
    case 'leave':
      return void (await client.call('rooms.leave', { roomId }))
    case 'rename':
      return void (await client.call('rooms.update', { roomId, name: act.name }))
    case 'read':
      return watcher.markRead(roomId, message?.seq ?? 0)
    case 'cut':
      return cut()
    case 'focus':
      return watcher.focus(act.on ? [roomId] : [])
    case 'members':
      return await watcher.loadMembers(roomId)
  }
}

async function enter(person: Someone, sockets: WebSocket[]): Promise<Client> {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url)
      sockets.push(this)
    }
  }
  const client = world.client({ webSocket: Socket })
  await client.call('auth.login', { login: person.user.username, password: 'Correct-horse-7' })
  client.connect()
  await client.ready()
  return client
}

/** What both devices must show the same. */
function shown(client: Client, roomId: string) {
  const newest = client.store.timeline(roomId).getSnapshot().segments.at(-1)
  const members = client.store.members(roomId).getSnapshot() ?? []
  return {
    entry: client.store.room(roomId).getSnapshot(),
    messages: newest?.messages.slice(-20),
    isEnd: newest?.isEnd,
    members: members.map(({ membership, user }) => `${user.username} ${membership.role}`).toSorted(),
  }
}

it('a device that was cut off again and again shows what a new one shows (T5)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Act, { minLength: 5, maxLength: 40, size: 'max' }), async (acts) => {
      const [owner, me] = [await world.person(), await world.person()]
      const sockets: WebSocket[] = []
      const watcher = await enter(me, sockets)
      const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Room' })
      await me.client.call('rooms.join', { roomId: room.id })
      const cut = () => {
        for (const socket of sockets) socket.terminate()
      }
      for (const act of acts) {
        await perform({ roomId: room.id, owner, me, watcher, cut }, act).catch((error: unknown) => {
          if (!(error instanceof ParleyError)) throw error
        })
      }
      await watcher.ready()
      const fresh = await enter(me, [])
      for (const client of [watcher, fresh]) {
        client.focus([room.id])
        await client.loadNewest(room.id)
        await client.loadMembers(room.id)
      }
      await eventually(() => expect(shown(watcher, room.id)).toEqual(shown(fresh, room.id)))
      expect(shown(fresh, room.id).entry?.room.id).toBe(room.id)
      for (const client of [watcher, fresh]) client.close()
    }),
    { numRuns: 6 },
  )
}, 60_000)
