import { closeCodes, type LiveEvent } from '@parley/protocol'
import type { App } from '@parley/server/app'
import {
  eventually,
  goodPassword,
  openSocket,
  openWorld,
  type Someone,
  type TestSocket,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

/** One place of two nodes: `here` and `there`. */
async function openTwo(env: Readonly<Record<string, string>> = {}) {
  const place = await openWorld({ nodes: 2, env })
  const [here, there] = place.nodes
  if (here === undefined || there === undefined) throw new Error('a place of two nodes has two')
  return { place, here, there }
}

let place: World
let here: App
let there: App
beforeAll(async () => {
  ;({ place, here, there } = await openTwo())
})
afterAll(() => place.close())

async function connect(someone: Someone, node: App): Promise<TestSocket> {
  const socket = await openSocket(node.url)
  onTestFinished(() => socket.close())
  const { error } = await socket.command('hello', { token: someone.token })
  if (error !== undefined) throw new Error(error.reason)
  return socket
}

/** A client of somebody that is live, and the rooms it holds. */
async function deviceOf(at: World, someone: Someone, node: App) {
  const device = at.client({ url: node.url })
  onTestFinished(() => device.close())
  await device.call('auth.login', { login: someone.user.username, password: goodPassword })
  device.connect()
  await device.ready()
  return { device, held: () => device.store.rooms.getSnapshot().map(({ room }) => room.id) }
}

async function roomOf(owner: Someone, others: readonly Someone[], more: object = {}): Promise<string> {
  const memberIds = others.map(({ user }) => user.id)
  return (await owner.client.call('rooms.create', { kind: 'channel', name: 'Far', memberIds, ...more })).room.id
}

const two = () => Promise.all([place.person(), place.person()])
const says = (content: string) => (event: LiveEvent) =>
  event.ev === 'message.created' && event.data.message.content === content
/** One after the other without a gap. */
const countFrom = (first = 0, count = 0) => Array.from({ length: count }, (_, index) => first + index)
const messagesIn = ({ events }: TestSocket) =>
  events.flatMap((event) => (event.ev === 'message.created' ? [event.data.message] : []))

describe('two nodes are one place:', () => {
  it('what is sent on one is heard on the other, in order and the same (V6)', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const [a, b] = [await connect(ada, here), await connect(bob, there)]
    for (let index = 0; index < 20; index += 1) await a.command('messages.send', { roomId, content: `${index}` })
    await Promise.all([a, b].map((socket) => socket.heard(says('19'))))
    expect(messagesIn(b).map(({ content }) => content)).toEqual(Array.from({ length: 20 }, (_, index) => `${index}`))
    expect(b.events.filter(({ ev }) => ev === 'message.created')).toEqual(
      a.events.filter(({ ev }) => ev === 'message.created'),
    )
  })

  it('what a node has taken and died before telling is told when its author sends it again', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const b = await connect(bob, there)
    const text = `with r as (update rooms set seq = seq + 1, rev = rev + 1 where id = $1 returning seq, rev)
      insert into messages (room_id, seq, id, rev, author_id, kind, content, nonce, created_at)
      select $1, seq, gen_random_uuid(), rev, $2, 'text', 'untold', 'again', now() from r`
    await here.house.database.run({ name: 'test.untold', text }, [roomId, ada.user.id])
    const again = await place.send('POST', `/rooms/${roomId}/messages`, {
      token: ada.token,
      body: { content: 'untold', nonce: 'again' },
    })
    expect(again.status).toBe(200)
    await b.heard(says('untold'))
  })

  it('what a node has done and died before telling is told as what it is (V6)', async () => {
    const [owner, member] = await two()
    const [stays, comes, goes] = await Promise.all([place.person(), place.person(), place.person()])
    const roomId = await roomOf(owner, [member, stays, goes])
    const socket = await connect(member, there)
    const { room: before } = await owner.client.call('rooms.get', { roomId })
    const tells = vi.spyOn(here.house.roomLog, 'tell').mockResolvedValue()
    const reminds = vi.spyOn(here.house.roomLog, 'remind').mockReturnValue()
    onTestFinished(() => void vi.restoreAllMocks())
    await owner.client.call('members.update', { roomId, userId: stays.user.id, role: 'moderator' })
    await owner.client.call('members.add', { roomId, userIds: [comes.user.id] })
    await owner.client.call('members.update', { roomId, userId: comes.user.id, role: 'admin' })
    await goes.client.call('rooms.leave', { roomId })
    const silencedUntil = new Date(place.clock.now().getTime() + 60_000).toISOString()
    await owner.client.call('members.update', { roomId, userId: member.user.id, silencedUntil })
    await owner.client.call('rooms.update', { roomId, slowModeSeconds: 5 })
    for (const spy of [tells, reminds]) spy.mockRestore()
    await owner.client.call('messages.send', { roomId, content: 'and so on' })
    await socket.heard(says('and so on'))
    const told = socket.events.flatMap((event) => {
      if (!('room' in event) || event.room !== roomId || !('rev' in event)) return []
      return [[event.ev, event.rev - before.rev, 'membership' in event.data ? event.data.membership.userId : null]]
    })
    expect(told).toEqual([
      ['member.updated', 1, stays.user.id],
      // Coming in was the second; what they are in the room since is the third.
      ['member.joined', 3, comes.user.id],
      ['member.left', 4, goes.user.id],
      ['member.updated', 5, member.user.id],
      ['room.updated', 6, null],
      ['message.created', 7, null],
    ])
    const updated = socket.events.find(({ ev }) => ev === 'room.updated')
    expect(updated).toMatchObject({ data: { room: { id: roomId, slowModeSeconds: 5 } } })
  })

  it('both sending at once into one room is one order for everybody (L3)', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => place.person()))
    const [owner, ...others] = people
    if (owner === undefined) throw new Error('nobody came')
    const roomId = await roomOf(owner, others)
    const sockets = await Promise.all(people.map((someone, index) => connect(someone, index % 2 === 0 ? here : there)))
    const sent = await Promise.all(
      sockets.flatMap((socket, who) =>
        Array.from({ length: 25 }, (_, index) =>
          socket.command('messages.send', { roomId, content: `${who} ${index}` }),
        ),
      ),
    )
    expect(sent.filter(({ error }) => error !== undefined)).toEqual([])
    await eventually(() => expect(sockets.map((socket) => messagesIn(socket).length)).toEqual([100, 100, 100, 100]))
    const [first, ...rest] = sockets.map(messagesIn)
    for (const each of rest) expect(each).toEqual(first)
    expect(first?.map(({ seq }) => seq)).toEqual(countFrom(first?.[0]?.seq, 100))
    const revs = first?.map(({ rev }) => rev)
    expect(revs).toEqual(revs?.toSorted((one, other) => one - other))
  })

  it('who joins by one hears on the other, from then on and nothing from before (V8)', async () => {
    const [owner, late] = await two()
    const socket = await connect(late, there)
    for (let round = 0; round < 5; round += 1) {
      const roomId = await roomOf(owner, [], { visibility: 'private', historyVisibility: 'joined' })
      const saying = Array.from({ length: 10 }, (_, index) =>
        owner.client.call('messages.send', { roomId, content: `before ${index}` }),
      )
      await Promise.all(saying)
      await owner.client.call('members.add', { roomId, userIds: [late.user.id] })
      await owner.client.call('messages.send', { roomId, content: `after ${round}` })
      await socket.heard(says(`after ${round}`))
      const told = socket.events.filter((event) => 'room' in event && event.room === roomId)
      // The third is the note in the room that they came.
      expect(told.map(({ ev }) => ev)).toEqual(['room.created', 'member.joined', 'message.created', 'message.created'])
    }
    expect(JSON.stringify(socket.events)).not.toContain('before')
  })

  it('who is removed by one hears so on the other, and nothing that is said once it is acknowledged (V7)', async () => {
    const [owner, member] = await two()
    const [atHome, socket] = [await connect(owner, there), await connect(member, there)]
    for (let round = 0; round < 5; round += 1) {
      const roomId = await roomOf(owner, [member])
      await owner.client.call('messages.send', { roomId, content: `for you ${round}` })
      await socket.heard(says(`for you ${round}`))
      await owner.client.call('members.remove', { roomId, userId: member.user.id })
      // On the very node whose word of the removal may still be on its way.
      await atHome.command('messages.send', { roomId, content: `about them ${round}` })
      await atHome.heard(says(`about them ${round}`))
      await socket.heard((event) => event.ev === 'member.left' && event.room === roomId)
      await socket.command('ping')
      const told = socket.events.filter((event) => 'room' in event && event.room === roomId)
      expect(told.at(-1)).toMatchObject({ ev: 'member.left', data: { membership: { userId: member.user.id } } })
    }
    expect(JSON.stringify(socket.events)).not.toContain('about them')
  })

  it('signing out by one closes the socket on the other (V9)', async () => {
    const person = await place.person()
    const [socket, other] = [await connect(person, there), await connect(await place.person(), there)]
    await place.send('POST', '/auth/logout', { token: person.token, node: here })
    expect(await socket.closed).toBe(closeCodes.signed_out)
    expect((await place.send('GET', '/users/me', { token: person.token, node: there })).status).toBe(401)
    expect((await other.command('ping')).ok).toEqual({})
  })

  it('a message sent again, by the other, is the same message (L6)', async () => {
    const ada = await place.person()
    const roomId = await roomOf(ada, [])
    const send = (node: App) =>
      place.send('POST', `/rooms/${roomId}/messages`, {
        token: ada.token,
        body: { content: 'once', nonce: 'n-1' },
        node,
      })
    const answers = await Promise.all([send(here), send(there), send(here), send(there)])
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body)
  })

  it('what is in passing is passed on, but not to whom it comes from', async () => {
    const [ada, bob] = await two()
    const roomId = await roomOf(ada, [bob])
    const [a, b] = [await connect(ada, here), await connect(bob, there)]
    await a.command('typing', { roomId, on: true })
    expect(await b.heard(({ ev }) => ev === 'typing')).toMatchObject({
      data: { roomId, user: { id: ada.user.id }, on: true },
    })
    expect(a.events.filter(({ ev }) => ev === 'typing')).toEqual([])
  })
})

it('whom a node had when it ended is told to be gone by another (P4)', async () => {
  const { place, here, there } = await openTwo()
  onTestFinished(() => place.close())
  const [ada, bob] = await Promise.all([place.person(), place.person()])
  await roomOf(ada, [bob])
  await connect(ada, here)
  const watcher = await connect(bob, there)
  await watcher.command('presence.watch', { userIds: [ada.user.id] })
  const presence = async () =>
    (await place.send('GET', `/presence?userIds=${ada.user.id}`, { token: bob.token, node: there })).body
  await eventually(async () => expect(JSON.stringify(await presence())).toContain('online'))
  await place.end(here)
  await there.house.presence.renew()
  expect(await watcher.heard((event) => event.ev === 'presence' && event.data.presence === 'offline')).toMatchObject({
    data: { userId: ada.user.id },
  })
})

it('what a node did and told nobody before it died is told by the others once they notice (T1)', async () => {
  const { place, here, there } = await openTwo()
  onTestFinished(() => place.close())
  const [owner, removed, stays] = await Promise.all([place.person(), place.person(), place.person()])
  const roomId = await roomOf(owner, [removed, stays])
  const other = await roomOf(owner, [stays])
  // A node that goes in order and has somebody is to the others like one that died.
  await connect(owner, here)
  const [out, within] = [await connect(removed, there), await connect(stays, there)]
  vi.spyOn(here.house.roomLog, 'tell').mockResolvedValue()
  vi.spyOn(here.house.roomLog, 'remind').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  await owner.client.call('members.remove', { roomId, userId: removed.user.id })
  await owner.client.call('rooms.update', { roomId: other, topic: 'untold' })
  await place.end(here)
  await there.house.presence.renew()
  await out.heard((event) => event.ev === 'member.left' && event.data.roomId === roomId)
  await within.heard((event) => event.ev === 'member.left' && event.data.membership.userId === removed.user.id)
  const updated = await within.heard(({ ev }) => ev === 'room.updated')
  expect(updated).toMatchObject({ data: { room: { id: other, topic: 'untold' } } })
})

it('wrong logins count over both nodes', async () => {
  const { place, here, there } = await openTwo({ PARLEY_LIMITS: '' })
  onTestFinished(() => place.close())
  const { user } = await place.person()
  const login = async (node: App, password: string) => {
    const body = { login: user.username, password }
    return (await place.send('POST', '/auth/login', { body, node })).status
  }
  const nodes = [here, there, here, there, here]
  expect(await Promise.all(nodes.map((node) => login(node, 'Wrong-horse-7')))).toEqual([401, 401, 401, 401, 401])
  expect([await login(here, goodPassword), await login(there, goodPassword)]).toEqual([429, 429])
})

describe('when Redis is away for a while', () => {
  it('both nodes go on, say so, and heal: nothing of the log is missing afterwards (T1)', async () => {
    const { place, here, there } = await openTwo()
    onTestFinished(() => place.close())
    const [ada, bob] = await Promise.all([place.person(), place.person()])
    const [busy, quiet] = [await roomOf(ada, [bob]), await roomOf(ada, [bob])]
    const [a, b] = [await connect(ada, here), await connect(bob, there)]
    const health = async (node: App) => (await place.send('GET', '//health', { node })).body

    await place.redis.stop()
    await eventually(async () =>
      expect(await health(here)).toMatchObject({ status: 'degraded', services: { bus: 'down' } }),
    )
    expect((await place.send('GET', '//health', { node: there })).status).toBe(200)
    const talk = async (from: number) => {
      for (let index = from; index < from + 5; index += 1) {
        expect(await a.command('messages.send', { roomId: busy, content: `a${index}` })).toHaveProperty('ok')
        expect(await b.command('messages.send', { roomId: busy, content: `b${index}` })).toHaveProperty('ok')
      }
    }
    await talk(0)
    await a.command('messages.send', { roomId: quiet, content: 'only here' })
    await place.redis.start()
    await talk(5)
    for (const node of [here, there])
      await eventually(async () => expect(await health(node)).toMatchObject({ status: 'ok' }))
    // Nobody says anything more in it: that something is missing must be found out without a hint.
    await b.heard(says('only here'))
    await talk(10)
    await eventually(() => expect([a, b].map((socket) => messagesIn(socket).length)).toEqual([31, 31]))

    for (const socket of [a, b]) {
      const heard = messagesIn(socket).filter(({ roomId }) => roomId === busy)
      expect(heard.map(({ seq }) => seq)).toEqual(countFrom(heard[0]?.seq, 30))
    }
  })

  it('a room that was deleted meanwhile goes from every device, and so does one of a node that died (L14, T1)', async () => {
    const { place, here, there } = await openTwo()
    onTestFinished(() => place.close())
    const [ada, bob] = await Promise.all([place.person(), place.person()])
    const [gone, untold, stays] = [await roomOf(ada, [bob]), await roomOf(ada, [bob]), await roomOf(ada, [bob])]
    const socket = await connect(bob, there)
    const { device, held } = await deviceOf(place, bob, there)
    expect(held().toSorted()).toEqual([gone, untold, stays].toSorted())

    await place.redis.stop()
    await ada.client.call('rooms.delete', { roomId: gone })
    await place.redis.start()
    await socket.heard((event) => event.ev === 'gap' && event.data.roomId === gone)
    await eventually(() => expect(held()).not.toContain(gone))

    // A node that goes in order and has somebody is to the others like one that died.
    await connect(ada, here)
    vi.spyOn(here.house.roomLog, 'tell').mockResolvedValue()
    await ada.client.call('rooms.delete', { roomId: untold })
    await place.end(here)
    await there.house.presence.renew()
    await eventually(() => expect(held()).toEqual([stays]))
    expect(device.connection.getSnapshot()).toMatchObject({ state: 'live' })
  })

  it('who came into rooms meanwhile is told, and hears what is said there (P1, T1)', async () => {
    const { place, here, there } = await openTwo()
    onTestFinished(() => place.close())
    const [ada, bob, eve] = await Promise.all([place.person(), place.person(), place.person()])
    const [first, known, left] = [await roomOf(ada, []), await roomOf(ada, [eve]), await roomOf(ada, [])]
    await connect(eve, there)
    const { device, held } = await deviceOf(place, bob, there)

    await place.redis.stop()
    for (const roomId of [first, known, left]) await ada.client.call('members.add', { roomId, userIds: [bob.user.id] })
    await ada.client.call('members.remove', { roomId: left, userId: bob.user.id })
    await place.redis.start()
    await eventually(() => expect(held().toSorted()).toEqual([first, known].toSorted()))
    const a = await connect(ada, here)
    for (const roomId of [first, known]) {
      await a.command('messages.send', { roomId, content: 'welcome' })
      await eventually(() =>
        expect(device.store.room(roomId).getSnapshot()?.lastMessage).toMatchObject({ content: 'welcome' }),
      )
    }
  })

  it('who was signed out meanwhile is, as soon as it is back', async () => {
    const { place, here, there } = await openTwo()
    onTestFinished(() => place.close())
    const person = await place.person()
    const ask = async () => (await place.send('GET', '/users/me', { token: person.token, node: there })).status
    expect(await ask()).toBe(200)
    await place.redis.stop()
    await place.send('POST', '/auth/logout', { token: person.token, node: here })
    await place.redis.start()
    await eventually(async () => expect(await ask()).toBe(401))
  })

  it('somebody can still sign in, and is held to the limits of each node', async () => {
    const { place, there } = await openTwo({ PARLEY_LIMITS: 'login=2/15m' })
    onTestFinished(() => place.close())
    const { user } = await place.person()
    await place.redis.stop()
    const login = async (password: string) => {
      const body = { login: user.username, password }
      return (await place.send('POST', '/auth/login', { body, node: there })).status
    }
    expect(await login(goodPassword)).toBe(200)
    expect([await login('Wrong-horse-7'), await login('Wrong-horse-7'), await login(goodPassword)]).toEqual([
      401, 401, 429,
    ])
  })
})
