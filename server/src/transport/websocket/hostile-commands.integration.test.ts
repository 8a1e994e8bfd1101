import { type Audience, closeCodes, liveLimits, operations, type OperationName } from '@parley/protocol'
import {
  connectRaw,
  enterRaw,
  openRaw,
  openWorld,
  rawFrame,
  type RawSocket,
  type Someone,
  upload,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'

/** Frames that are in order, with words in them that are not. */
let world: World
let someone: Someone
beforeAll(async () => {
  world = await openWorld({ env: { PARLEY_BOTS: 'accounts' } })
  someone = await world.person()
})
afterAll(() => world.close())

const open = () => openRaw(world.url)
const enter = (visitor = someone) => enterRaw(world.url, visitor)
const text = (payload: string) => rawFrame({ payload })
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('what is no command', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"hello"'],
    ['a number beyond all', '1e400'],
    ['10,000 levels of nothing', nested(10_000)],
    ['10,000 levels that are not closed', '['.repeat(10_000)],
    ['JSON with something after it', '{"id":1,"op":"ping","in":{}}x'],
    ['two commands in one frame', '{"id":1,"op":"ping","in":{}}{"id":2,"op":"ping","in":{}}'],
    ['JSON with a mark of its byte order', '\uFEFF{"id":1,"op":"ping","in":{}}'],
    ['no id', '{"op":"ping","in":{}}'],
    ['an id below zero', '{"id":-1,"op":"ping","in":{}}'],
    ['half an id', '{"id":1.5,"op":"ping","in":{}}'],
    ['an id that is a text', '{"id":"1","op":"ping","in":{}}'],
    ['an id that is a list', '{"id":[1],"op":"ping","in":{}}'],
    ['an id beyond all numbers', '{"id":1e400,"op":"ping","in":{}}'],
    ['an id that numbers cannot tell from the next', '{"id":9007199254740992,"op":"ping","in":{}}'],
    ['no operation', '{"id":1,"in":{}}'],
    ['an operation that is a number', '{"id":1,"op":1,"in":{}}'],
    ['an operation without end', JSON.stringify({ id: 1, op: 'x'.repeat(65), in: {} })],
    ['an input that is a list', '{"id":1,"op":"ping","in":[]}'],
    ['an input that is nothing', '{"id":1,"op":"ping","in":null}'],
    ['a field too many', '{"id":1,"op":"ping","in":{},"more":1}'],
    ['a field with the name of the prototype', '{"id":1,"op":"ping","in":{},"__proto__":{"op":"users.me"}}'],
    ['a field with the name of the constructor', '{"id":1,"op":"ping","in":{},"constructor":{"prototype":{}}}'],
  ])('closes the socket: %s (V1)', async (_what, words) => {
    for (const begin of [open, enter]) {
      const raw = await begin()
      await raw.write(text(words))
      expect(await raw.closed).toBe(closeCodes.protocol_error)
    }
  })
})

describe('a command', () => {
  it.each([
    ['the smallest id', '{"id":0,"op":"ping","in":{}}', 0],
    ['the largest id', '{"id":9007199254740991,"op":"ping","in":{}}', 9007199254740991],
    ['an id below nothing by a hair', '{"id":-0,"op":"ping","in":{}}', 0],
    ['an id as an exponent', '{"id":1e3,"op":"ping","in":{}}', 1000],
    ['no input', '{"id":1,"op":"ping"}', 1],
    ['a field said twice: the last one counts', '{"id":1,"id":2,"op":"no.such","op":"ping","in":{}}', 2],
  ])('is answered with %s (V5)', async (_what, words, id) => {
    const raw = await open()
    await raw.say({ id: 5_000, op: 'hello', in: { token: someone.token } })
    await raw.answer(5_000)
    await raw.write(text(words))
    expect((await raw.answer(id)).ok).toEqual({})
  })

  it.each([
    ['10,000 levels deep', `{"roomId":${nested(10_000)}}`],
    ['with a number beyond all', '{"roomId":1e400}'],
    ['with an input of 7,000 unknown fields', `{${Array.from({ length: 7_000 }, (_, n) => `"${n}":0`).join()}}`],
  ])('%s is refused, in few words (V5)', async (_what, input) => {
    const raw = await enter()
    for (const op of ['messages.list', 'focus', 'presence.watch']) {
      await raw.write(text(`{"id":9,"op":"${op}","in":${input}}`))
      await raw.until(() => raw.answers(9).length > 0)
      expect(raw.answers(9).at(-1)?.error?.reason).toBe('invalid_input')
      expect(JSON.stringify(raw.answers(9).at(-1)).length).toBeLessThan(8_192)
    }
  })

  it('of the name of something that every object has is none (V5)', async () => {
    const raw = await enter()
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '']
    for (const [id, op] of names.entries()) {
      await raw.say({ id, op, in: {} })
      await raw.until(() => raw.answers(id).length > (id === 0 ? 1 : 0))
      expect(raw.answers(id).at(-1)?.error?.reason).toBe('route_not_found')
    }
  })

  it('leaves no trace on what every object has (V5)', async () => {
    const raw = await enter()
    const poison = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'
    for (const op of ['ping', 'users.updateMe', 'messages.send', 'preferences.set', 'focus'])
      await raw.write(text(`{"id":4,"op":"${op}","in":${poison}}`))
    await raw.until(() => raw.answers(4).length === 5)
    expect(raw.answers(4).map(({ error }) => error?.reason)).toEqual(Array(5).fill('invalid_input'))
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })

  it('with the id of another is answered like any other: each once (V5)', async () => {
    const raw = await enter()
    const twins = Array.from({ length: 20 }, () => text('{"id":6,"op":"users.me","in":{}}'))
    await raw.write(Buffer.concat(twins))
    await raw.until(() => raw.answers(6).length === 20)
    expect(raw.answers(6).every(({ ok }) => ok !== undefined)).toBe(true)
  })

  it('too many at once is refused, and those that were there before are answered (V5)', async () => {
    const raw = await enter()
    const most = liveLimits.commandsAtOnce
    const many = Array.from({ length: most + 10 }, (_, n) => text(`{"id":${n + 1},"op":"sync","in":{}}`))
    await raw.write(Buffer.concat(many))
    await raw.until(() => raw.messages().length === most + 11)
    const reasons = Array.from({ length: most + 10 }, (_, n) => raw.answers(n + 1)[0]?.error?.reason ?? 'answered')
    expect(reasons).toEqual([...Array(most).fill('answered'), ...Array(10).fill('overloaded')])
    await raw.say({ id: 999, op: 'sync', in: {} })
    expect((await raw.answer(999)).ok).toBeDefined()
  })
})

const id = () => crypto.randomUUID()
describe('a hello', () => {
  it.each<[string, () => Promise<object> | object, string, number]>([
    ['without a token', () => ({}), 'invalid_input', closeCodes.protocol_error],
    ['with a token that is a number', () => ({ token: 1 }), 'invalid_input', closeCodes.protocol_error],
    ['with a token without end', () => ({ token: 'x'.repeat(2_001) }), 'invalid_input', closeCodes.protocol_error],
    ['with an empty token', () => ({ token: '' }), 'token_invalid', closeCodes.signed_out],
    ['with a refresh token', () => ({ token: someone.refreshToken }), 'token_invalid', closeCodes.signed_out],
    ['with the token of another place', foreignToken, 'token_invalid', closeCodes.signed_out],
    ['with the token of a session that has ended', endedToken, 'session_ended', closeCodes.signed_out],
    ['with a revision below zero', () => held({ [id()]: -1 }), 'invalid_input', closeCodes.protocol_error],
    ['with half a revision', () => held({ [id()]: 0.5 }), 'invalid_input', closeCodes.protocol_error],
    ['with a revision of 2 ^ 60', () => held({ [id()]: 2 ** 60 }), 'invalid_input', closeCodes.protocol_error],
    ['with a revision that is a text', () => held({ [id()]: '1' }), 'invalid_input', closeCodes.protocol_error],
    ['with a room that is none', () => held({ 'drop table': 1 }), 'invalid_input', closeCodes.protocol_error],
    [
      'with 7,000 rooms that are none',
      () => held(Object.fromEntries(Array.from({ length: 7_000 }, (_, n) => [n, 0]))),
      'invalid_input',
      closeCodes.protocol_error,
    ],
    ['with a list of rooms', () => ({ token: someone.token, rooms: [] }), 'invalid_input', closeCodes.protocol_error],
    [
      'with an epoch that is none',
      () => ({ token: someone.token, epoch: 7 }),
      'invalid_input',
      closeCodes.protocol_error,
    ],
    [
      'with a field too many',
      () => ({ token: someone.token, admin: true }),
      'invalid_input',
      closeCodes.protocol_error,
    ],
  ])('%s is refused and ends the socket (V1)', async (_how, input, reason, code) => {
    const raw = await open()
    await raw.say({ id: 1, op: 'hello', in: await input() })
    expect((await raw.answer(1)).error?.reason).toBe(reason)
    expect(JSON.stringify(raw.answers(1)).length).toBeLessThan(8_192)
    expect(await raw.closed).toBe(code)
  })

  const held = (rooms: object) => ({ token: someone.token, rooms })
  async function foreignToken(): Promise<object> {
    const elsewhere = await openWorld()
    onTestFinished(() => elsewhere.close())
    return { token: (await elsewhere.person()).token }
  }
  async function endedToken(): Promise<object> {
    const gone = await world.person()
    await gone.client.call('auth.logout', {})
    return { token: gone.token }
  }

  it('with an expired token is refused (V1)', async () => {
    const place = await openWorld()
    onTestFinished(() => place.close())
    const { token } = await place.person()
    place.clock.advance({ minutes: 16 })
    const raw = await connectRaw(place.url)
    expect((await raw.hello(token)).error?.reason).toBe('token_expired')
    expect(await raw.closed).toBe(closeCodes.signed_out)
  })

  it('of a guest lets in, as a guest', async () => {
    const raw = await enter(await world.guest())
    await raw.say({ id: 1, op: 'rooms.direct', in: { userId: someone.user.id } })
    expect((await raw.answer(1)).error?.reason).toBe('account_required')
  })

  it('with as many made-up rooms as fit into a frame is answered: all of them are gone (V4)', async () => {
    const raw = await open()
    const rooms = Object.fromEntries(Array.from({ length: 1_200 }, (_, n) => [id(), n]))
    await raw.say({ id: 1, op: 'hello', in: { token: someone.token, epoch: world.app.house.epoch, rooms } })
    expect((await raw.answer(1)).ok).toMatchObject({ rooms: [], gone: Object.keys(rooms) })
  })

  it('that is ahead of a room is told the room as it is (V4)', async () => {
    const owner = await world.person()
    const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Behind' })
    const raw = await open()
    const rooms = { [room.id]: Number.MAX_SAFE_INTEGER }
    await raw.say({ id: 1, op: 'hello', in: { token: owner.token, epoch: world.app.house.epoch, rooms } })
    const told = { room: { id: room.id, rev: room.rev } }
    expect((await raw.answer(1)).ok).toMatchObject({ rooms: [told], gone: [] })
  })

  it('before the first was answered ends the socket, and so does any other command (V1)', async () => {
    const hello = { id: 1, op: 'hello', in: { token: someone.token } }
    for (const second of [hello, { id: 2, op: 'ping', in: {} }]) {
      const raw = await open()
      await raw.write(Buffer.concat([hello, second].map((each) => text(JSON.stringify(each)))))
      expect(await raw.closed).toBe(closeCodes.protocol_error)
      expect(raw.answers(1)).toEqual([])
    }
  })

  it('a second time ends the socket, whoever it is for (V1)', async () => {
    const other = await world.person()
    for (const { token } of [someone, other]) {
      const raw = await enter()
      await raw.say({ id: 1, op: 'hello', in: { token } })
      expect(await raw.closed).toBe(closeCodes.protocol_error)
    }
  })

  it('of a session that ends in the same moment does not outlive it (V9)', async () => {
    const { sessions } = world.app.house
    const find = sessions.find.bind(sessions)
    const person = await world.person()
    const { token } = await person.client
      .call('auth.login', { login: person.user.username, password })
      .then(({ accessToken }) => ({ token: accessToken }))
    const spy = vi.spyOn(sessions, 'find').mockImplementationOnce(async (sessionId) => {
      const found = await find(sessionId)
      spy.mockRestore()
      await world.send('POST', '/auth/logout', { token })
      return found
    })
    const raw = await open()
    await raw.say({ id: 1, op: 'hello', in: { token } })
    expect(await raw.closed).toBe(closeCodes.signed_out)
    expect(raw.answers(1)[0]?.error?.reason).toBe('session_ended')
  })
})

const password = 'Correct-horse-7'

interface Stage {
  readonly stranger: Someone
  /** What belongs to others, by the name of the field in which it would be asked for. */
  readonly theirs: Readonly<Record<string, unknown>>
  readonly own: { readonly roomId: string }
  readonly revs: () => Promise<readonly number[]>
}

/** Somebody connected; others with a private room, with something said in it, and an invite to it. */
async function setStage(): Promise<Stage> {
  const [owner, member, stranger] = [await world.person(), await world.person(), await world.person()]
  const memberIds = [member.user.id]
  const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Theirs', memberIds })
  const on = { roomId: room.id }
  const { files } = await upload(world, owner, [{ name: 'theirs.txt', bytes: 'between us' }])
  const [file] = files
  if (file === undefined) throw new Error('the file was not taken')
  const carrying = { content: 'between us', fileIds: [file.id] }
  const { message } = await owner.client.call('messages.send', { ...on, ...carrying })
  const { invite } = await owner.client.call('invites.create', on)
  const { session } = (await world.send('GET', '/auth/verify', { token: owner.token })).body as {
    session: { id: string }
  }
  const target = { type: 'message', ...on, messageId: message.id } as const
  const { report } = await member.client.call('reports.create', { target, reason: 'other' })
  const { action } = await owner.client.call('moderation.act', {
    action: 'warn',
    target: { type: 'user', userId: member.user.id },
    reason: 'Quiet, please.',
    ...on,
  })
  const { webhook } = await owner.client.call('webhooks.create', { ...on, name: 'Theirs' })
  const { bot } = await owner.client.call('bots.create', { username: 'their-bot' })
  const botId = bot.user.id
  const { token } = await owner.client.call('bots.createToken', { botId, name: 'theirs', scopes: ['messages:read'] })
  const [notice] = (await member.client.call('own.get', {})).notices
  const own = (await stranger.client.call('rooms.create', { kind: 'group', name: 'Own' })).room.id
  return {
    stranger,
    theirs: {
      ...on,
      messageId: message.id,
      fileId: file.id,
      replyToId: message.id,
      userId: member.user.id,
      userIds: memberIds,
      memberIds,
      sessionId: session.id,
      code: invite.code,
      slug: 'theirs',
      target,
      reportId: report.id,
      sanctionId: action.id,
      noticeId: notice?.id,
      webhookId: webhook.id,
      botId,
      tokenId: token.id,
      scopes: ['messages:read'],
    },
    own: { roomId: own },
    revs: async () => [
      (await owner.client.call('rooms.get', on)).room.rev,
      (await stranger.client.call('rooms.get', { roomId: own })).room.rev,
    ],
  }
}

interface Shape {
  readonly properties?: Readonly<Record<string, Field>>
  readonly required?: readonly string[]
}
interface Field {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
}
const shapeOf = (name: OperationName) =>
  z.toJSONSchema(operations[name].input, { io: 'input', unrepresentable: 'any' }) as Shape

/** Something that fits where no id is asked for. */
function anything(field: string, { type, enum: choices, minimum }: Field): unknown {
  if (choices !== undefined) return choices[0]
  if (field === 'emoji') return '👍'
  if (type === 'integer') return minimum ?? 1
  return type === 'boolean' ? true : 'anything'
}

/** Every field that names something of somebody is given what is not the asker's. */
function inputFor(name: OperationName, theirs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { properties = {}, required = [] } = shapeOf(name)
  return Object.fromEntries(
    Object.entries(properties).flatMap(([field, shape]) => {
      if (field in theirs) return [[field, theirs[field]]]
      return required.includes(field) ? [[field, anything(field, shape)]] : []
    }),
  )
}

/** What is there for others to be asked about: people are for everybody, and who has an invite may use it. */
const meantForOthers: readonly OperationName[] = [
  'users.get',
  'presence.get',
  'rooms.direct',
  'rooms.create',
  'contacts.request',
  'contacts.remove',
  'contacts.block',
  'contacts.unblock',
  'invites.preview',
  'invites.accept',
]
const nameable = [
  'roomId',
  'messageId',
  'userId',
  'userIds',
  'memberIds',
  'sessionId',
  'code',
  'slug',
  'target',
  'reportId',
  'sanctionId',
  'noticeId',
  'webhookId',
  'botId',
  'tokenId',
]
const aboutSomething = (Object.keys(operations) as OperationName[]).filter((name) =>
  Object.keys(shapeOf(name).properties ?? {}).some((field) => nameable.includes(field)),
)
/** These are closed to everybody else before it is looked at what they name. */
const keeping: Partial<Record<Audience, string>> = { moderator: 'moderator_required', admin: 'admin_required' }
const isOpenToAll = (name: OperationName) => !(operations[name].audience in keeping)

describe('what belongs to others', () => {
  const closed = aboutSomething.filter((name) => isOpenToAll(name) && !meantForOthers.includes(name))
  let stage: Stage
  let before: readonly number[]
  beforeAll(async () => {
    stage = await setStage()
    before = await stage.revs()
  })
  let commands = 0
  const reasonFor = async (raw: RawSocket, op: string, input: object): Promise<string> => {
    const number = (commands += 1)
    await raw.say({ id: number, op, in: input })
    return (await raw.answer(number)).error?.reason ?? 'answered'
  }

  it.each(closed)('is not reached by %s', async (op) => {
    const { theirs } = stage
    const raw = await enter(stage.stranger)
    const found = await reasonFor(raw, op, inputFor(op, theirs))
    expect(found).toMatch(/^((room|session|user|contact|report|sanction|notice|bot)_not_found|reset_invalid)$/)
    expect(operations[op].refusals).toContain(found)
  })

  it.each(aboutSomething.filter((name) => !isOpenToAll(name)))(
    'is not reached by %s, which is not theirs',
    async (op) => {
      const raw = await enter(stage.stranger)
      expect(await reasonFor(raw, op, inputFor(op, stage.theirs))).toBe(keeping[operations[op].audience])
    },
  )

  it.each(closed.filter((name) => 'messageId' in (shapeOf(name).properties ?? {})))(
    'is not reached by %s by way of a room of one’s own',
    async (op) => {
      const { theirs, own } = stage
      const raw = await enter(stage.stranger)
      expect(await reasonFor(raw, op, inputFor(op, { ...theirs, ...own }))).toBe('message_not_found')
    },
  )

  it('cannot be replied to', async () => {
    const { theirs, own } = stage
    const raw = await enter(stage.stranger)
    const input = { ...own, content: 'as you said', replyToId: theirs['messageId'] }
    expect(await reasonFor(raw, 'messages.send', input)).toBe('message_not_found')
  })

  it('is out of reach for who has just been removed, by every operation (V7)', async () => {
    const [owner, member] = [await world.person(), await world.person()]
    const memberIds = [member.user.id]
    const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Was theirs', memberIds })
    const { message } = await owner.client.call('messages.send', { roomId: room.id, content: 'still here?' })
    const raw = await enter(member)
    await owner.client.call('members.remove', { roomId: room.id, userId: member.user.id })
    const target = { type: 'message', roomId: room.id, messageId: message.id }
    const was = {
      ...stage.theirs,
      roomId: room.id,
      messageId: message.id,
      userId: owner.user.id,
      target,
      reportId: undefined,
    }
    for (const op of closed.filter((name) => 'roomId' in (shapeOf(name).properties ?? {})))
      expect([op, await reasonFor(raw, op, inputFor(op, was))]).toEqual([op, 'room_not_found'])
    expect(await reasonFor(raw, 'typing', { roomId: room.id, on: true })).toBe('room_not_found')
  })

  it('is not heard by who says to show it, and not told that somebody types (P2, P5)', async () => {
    const { theirs, stranger } = stage
    const raw = await enter(stranger)
    const heardBefore = raw.messages().length
    const roomIds = [theirs['roomId'], id()]
    expect(await reasonFor(raw, 'focus', { roomIds })).toBe('answered')
    for (const roomId of roomIds) expect(await reasonFor(raw, 'typing', { roomId, on: true })).toBe('room_not_found')
    const owner = await world.person()
    const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Shown to nobody' })
    await raw.say({ id: 0, op: 'focus', in: { roomIds: [room.id] } })
    await raw.until(() => raw.answers(0).length === 2)
    await owner.client.call('messages.send', { roomId: room.id, content: 'only for us' })
    await stranger.client.call('messages.send', { ...stage.own, content: 'the end' })
    await raw.until(() => JSON.stringify(raw.messages().at(-1)).includes('the end'))
    expect(
      raw
        .messages()
        .slice(heardBefore)
        .filter((message) => 'ev' in message),
    ).toHaveLength(1)
  })

  it('are people: of those that do not exist nothing is said, and 501 are too many (P4)', async () => {
    const { theirs } = stage
    const raw = await enter(stage.stranger)
    await raw.say({ id: 70_000, op: 'presence.watch', in: { userIds: [id(), theirs['userId'], id()] } })
    expect((await raw.answer(70_000)).ok).toEqual({
      items: [{ userId: theirs['userId'], presence: 'offline', lastSeenAt: expect.any(String) }],
    })
    const userIds = Array.from({ length: 501 }, id)
    expect(await reasonFor(raw, 'presence.watch', { userIds })).toBe('invalid_input')
  })

  it('is as it was after all that', async () => {
    const now = await stage.revs()
    expect([now[0], now[1]]).toEqual([before[0], (before[1] ?? 0) + 1])
  })
})
