import { openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Draft } from './append.ts'

/** What docs/SPEC.md promises of the log and no test beside an operation shows. */
let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.person('founder')
})
afterAll(() => world.close())

interface Stage {
  readonly roomId: string
  readonly owner: Someone
  readonly member: Someone
}

async function setStage(more: object = {}): Promise<Stage> {
  const [owner, member] = [await world.person(), await world.person()]
  const memberIds = [member.user.id]
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Log', memberIds, ...more })
  return { roomId: room.id, owner, member }
}

const say = ({ roomId }: Stage, by: Someone, content: string) => by.client.call('messages.send', { roomId, content })
const roomOf = async ({ roomId, owner }: Stage) => (await owner.client.call('rooms.get', { roomId })).room

/** Nobody else writes in the room as long as `work` takes. */
function holding<T>(roomId: string, work: () => Promise<T>): Promise<T> {
  return world.app.house.database.transaction(async (transaction) => {
    await transaction.run({ name: 'test.hold', text: 'select from rooms where id = $1 for update' }, [roomId])
    return await work()
  })
}

/** Resolves when somebody waits for a room that is held. */
async function somebodyWaits(): Promise<void> {
  const waiting = {
    name: 'test.waiting',
    text: `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  }
  await expect.poll(() => world.app.house.database.run(waiting, [])).toHaveLength(1)
}

function draft({ roomId, member }: Stage, content: string): Draft {
  const { clock, newId } = world.app.house
  const createdAt = clock.now().toISOString()
  const nothing = {
    nonce: null,
    isReleased: false,
    replyToId: null,
    mentions: [],
    mentionsRoom: null,
    roomLinks: null,
    fileIds: null,
    keepsOrder: false,
    saidAs: null,
    vector: '',
    newWords: [],
  }
  return { roomId, id: newId(), authorId: member.user.id, content, createdAt, ...nothing }
}

describe('a message', () => {
  it('is answered, and told, when it is committed and not before (L4)', async () => {
    const stage = await setStage()
    const [own, other] = [await openSocket(world.url), await openSocket(world.url)]
    for (const socket of [own, other]) onTestFinished(() => socket.close())
    await own.command('hello', { token: stage.owner.token })
    await other.command('hello', { token: stage.member.token })
    let isAnswered = false
    const answer = await holding(stage.roomId, async () => {
      const sending = own.command('messages.send', { roomId: stage.roomId, content: 'wait for it' })
      void sending.then(() => (isAnswered = true))
      await somebodyWaits()
      await Promise.all([own.command('ping'), other.command('ping')])
      expect([isAnswered, own.events, other.events]).toEqual([false, [], []])
      return { sending }
    })
    const { ok } = await answer.sending
    expect(await other.heard((event) => event.ev === 'message.created')).toMatchObject({ data: ok })
  })

  it('is committed in the order in which it was taken up, in batches of at most 500 (L5)', async () => {
    const stage = await setStage()
    const { roomLog, database } = world.app.house
    const appended = await holding(stage.roomId, async () => {
      const first = roomLog.append(draft(stage, '0'))
      await somebodyWaits()
      return { all: [first, ...Array.from({ length: 1_200 }, (_, n) => roomLog.append(draft(stage, `${n + 1}`)))] }
    })
    const seqs = (await Promise.all(appended.all)).map((each) => (each.outcome === 'appended' ? each.seq : each))
    expect(seqs).toEqual(Array.from({ length: 1_201 }, (_, n) => n + 2))
    const batches = await database.run<{ many: number }>(
      {
        name: 'test.batches',
        text: `select count(*)::int as many from messages where room_id = $1 and kind = 'text' group by xmin order by min(seq)`,
      },
      [stage.roomId],
    )
    expect(batches.map(({ many }) => many)).toEqual([1, 500, 500, 200])
  })

  it('that the database cannot take costs those beside it nothing (L8)', async () => {
    const stage = await setStage()
    const { roomLog } = world.app.house
    const contents = ['one', 'two', 'three, with a \u0000', 'four', 'five']
    const { all } = await holding(stage.roomId, async () => {
      const first = roomLog.append(draft(stage, 'zero'))
      await somebodyWaits()
      return { all: [first, ...contents.map((content) => roomLog.append(draft(stage, content)))] }
    })
    const outcomes = await Promise.allSettled(all)
    expect(outcomes.map((each) => (each.status === 'fulfilled' ? each.value : 'fault'))).toMatchObject([
      { seq: 2 },
      { seq: 3 },
      { seq: 4 },
      'fault',
      { seq: 5 },
      { seq: 6 },
    ])
  })
})

describe('a change', () => {
  it('that fails on its way leaves nothing, and those that come at once follow each other (L10)', async () => {
    const stage = await setStage()
    const before = await roomOf(stage)
    const failing = world.app.house.roomLog.change(stage.roomId, async (change) => {
      change.takeSeq()
      const rename = { name: 'test.rename', text: `update rooms set name = 'Half' where id = $1` }
      await change.transaction.run(rename, [stage.roomId])
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    expect(await roomOf(stage)).toEqual(before)
    const { message } = await say(stage, stage.member, 'vote')
    const emoji = ['🍎', '🍐', '🍊', '🍋', '🍌']
    await Promise.all(
      [stage.owner, stage.member].flatMap(({ client }) =>
        emoji.map((each) => client.call('reactions.add', { roomId: stage.roomId, messageId: message.id, emoji: each })),
      ),
    )
    const { message: after } = await stage.member.client.call('messages.get', {
      roomId: stage.roomId,
      messageId: message.id,
    })
    expect(after.reactions.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2])
    expect((await roomOf(stage)).rev).toBe(message.rev + 10)
  })

  it('that changes nothing takes no revision and is told to nobody (L11)', async () => {
    const stage = await setStage({ topic: 'The log' })
    const { roomId, owner, member } = stage
    const { message } = await say(stage, owner, 'as it is')
    const on = { roomId, messageId: message.id }
    await owner.client.call('reactions.add', { ...on, emoji: '👍' })
    await owner.client.call('pins.add', on)
    const { rev } = await roomOf(stage)
    const told: unknown[] = []
    onTestFinished(world.app.house.bus.subscribe('room.news', (news) => void (news.room === roomId && told.push(news))))
    const changes: readonly Promise<unknown>[] = [
      owner.client.call('messages.edit', { ...on, content: 'as it is' }),
      owner.client.call('reactions.add', { ...on, emoji: '👍' }),
      owner.client.call('reactions.remove', { ...on, emoji: '👎' }),
      owner.client.call('pins.add', on),
      say(stage, owner, 'pinned never').then(({ message: other }) =>
        owner.client.call('pins.remove', { roomId, messageId: other.id }),
      ),
      owner.client.call('rooms.update', { roomId, name: 'Log', topic: 'The log' }),
      owner.client.call('members.update', { roomId, userId: member.user.id, role: 'member' }),
      owner.client.call('members.add', { roomId, userIds: [member.user.id] }),
      member.client.call('rooms.join', { roomId }),
    ]
    await Promise.all(changes)
    expect((await roomOf(stage)).rev).toBe(rev + 1)
    expect(told).toMatchObject([{ ev: 'message.created' }])
  })

  it('is pulled as what came of it: ten edits are one message (T4)', async () => {
    const stage = await setStage()
    const { message } = await say(stage, stage.owner, 'draft')
    for (let edit = 1; edit <= 10; edit += 1)
      await stage.owner.client.call('messages.edit', {
        roomId: stage.roomId,
        messageId: message.id,
        content: `draft ${edit}`,
      })
    const changes = await stage.member.client.call('rooms.changes', { roomId: stage.roomId, since: message.rev })
    expect(changes).toMatchObject({ rev: message.rev + 10, messages: [{ content: 'draft 10' }], members: [] })
  })

  it('too far back, ahead of the room or below its floor is not pulled: everything is to be read anew (T4)', async () => {
    const stage = await setStage()
    const { roomLog, database } = world.app.house
    const { rev } = await roomOf(stage)
    const pull = (since: number) => stage.member.client.call('rooms.changes', { roomId: stage.roomId, since })
    await Promise.all(Array.from({ length: 501 }, (_, n) => roomLog.append(draft(stage, `${n}`))))
    expect(await pull(rev)).toEqual({ reset: true, rev: rev + 501 })
    expect(await pull(rev + 502)).toEqual({ reset: true, rev: rev + 501 })
    expect(await pull(rev + 1)).toMatchObject({ rev: rev + 501, messages: { length: 500 } })
    const floor = { name: 'test.floor', text: 'update rooms set floor_rev = $2 where id = $1' }
    await database.run(floor, [stage.roomId, rev + 10])
    expect(await pull(rev + 9)).toEqual({ reset: true, rev: rev + 501 })
    expect(await pull(rev + 10)).toMatchObject({ messages: { length: 491 } })
  })
})

describe('coming and going', () => {
  it.each([
    ['noted in the log of a private room', 'private', 3],
    ['told in a public one, and only a removal is news to who reads later', 'public', 1],
  ] as const)('are %s (M8)', async (_how, visibility, notes) => {
    const stage = await setStage({ visibility })
    const { roomId, owner, member } = stage
    const visitor = await world.person()
    await owner.client.call('receipts.read', { roomId, seq: 99 })
    const before = await roomOf(stage)
    await owner.client.call('members.add', { roomId, userIds: [visitor.user.id] })
    await visitor.client.call('rooms.leave', { roomId })
    await owner.client.call('members.remove', { roomId, userId: member.user.id })
    const after = await roomOf(stage)
    expect([after.seq - before.seq, after.rev - before.rev]).toEqual([notes, notes + 3])
  })

  it('never leaves a room to a guest while somebody else is there (M6)', async () => {
    const [owner, guest, member] = [await world.person(), await world.guest(), await world.person()]
    const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Harbour' })
    for (const { client } of [guest, member]) await client.call('rooms.join', { roomId: room.id })
    await owner.client.call('rooms.leave', { roomId: room.id })
    expect((await member.client.call('rooms.get', { roomId: room.id })).room.ownerId).toBe(member.user.id)
  })
})

it('noting something marks only itself as read, and only for who had read all before it (U3)', async () => {
  const stage = await setStage()
  const { roomId, owner, member } = stage
  const unread = async (someone: Someone) => {
    const { rooms } = await someone.client.call('sync', {})
    return rooms.find(({ room }) => room.id === roomId)?.unread
  }
  await owner.client.call('receipts.read', { roomId, seq: 99 })
  await owner.client.call('rooms.update', { roomId, name: 'Read so far' })
  expect(await unread(owner)).toBe(0)
  await say(stage, member, 'one')
  await say(stage, member, 'two')
  await owner.client.call('rooms.update', { roomId, name: 'Not read so far' })
  expect(await unread(owner)).toBe(3)
})
