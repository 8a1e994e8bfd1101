import type { FileView } from '@parley/protocol'
import { openWorld, sampleFiles, type Someone, uploadOne, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Who gets a file, by what they are to the room of the message that carries it, in every way of asking for it. */
const standings = [
  'author',
  'member',
  'guest',
  'newcomer',
  'left',
  'removed',
  'banned',
  'stranger',
  'placeAdmin',
] as const
type Standing = (typeof standings)[number]

let world: World
let people: Record<Standing, Someone>
beforeAll(async () => {
  world = await openWorld()
  const entries = await Promise.all(
    standings.map(async (each) => [each, each === 'guest' ? await world.guest() : await world.person(each)] as const),
  )
  people = Object.fromEntries(entries) as Record<Standing, Someone>
  const statement = { name: 'test.admin', text: "update accounts set role = 'admin' where id = $1" }
  await world.app.house.database.run(statement, [people.placeAdmin.user.id])
})
afterAll(() => world.close())

async function stage(
  visibility: 'public' | 'private',
  historyVisibility: 'all' | 'joined',
): Promise<{ roomId: string; file: FileView }> {
  const { author } = people
  const early = ['member', 'guest', 'left', 'removed', 'banned'] as const
  const { room } = await author.client.call('rooms.create', {
    kind: 'channel',
    name: 'Rights',
    visibility,
    memberIds: early.map((each) => people[each].user.id),
  })
  const roomId = room.id
  await author.client.call('rooms.update', { roomId, historyVisibility })
  const file = await uploadOne(world, author, { name: 'a.png', bytes: sampleFiles.png })
  await author.client.call('messages.send', { roomId, content: '', fileIds: [file.id] })
  await author.client.call('members.add', { roomId, userIds: [people.newcomer.user.id] })
  await people.left.client.call('rooms.leave', { roomId })
  await author.client.call('members.remove', { roomId, userId: people.removed.user.id })
  await author.client.call('members.remove', { roomId, userId: people.banned.user.id, ban: true })
  return { roomId, file }
}

/** By token, by status and by asking for a link. */
async function tries({ token }: Someone, { url }: FileView): Promise<number[]> {
  const headers = { authorization: `Bearer ${token}` }
  const answers = ['', '/status', '/link'].map((more) => fetch(world.url + url + more, { headers }))
  return (await Promise.all(answers)).map(({ status }) => status)
}

async function whoGets(file: FileView): Promise<Standing[]> {
  const got = await Promise.all(standings.map((each) => tries(people[each], file)))
  // Whatever the way, the answer is the same: there it is, or there is no such file.
  for (const each of got)
    expect([
      [200, 200, 200],
      [404, 404, 404],
    ]).toContainEqual(each)
  return standings.filter((_, index) => got[index]?.[0] === 200)
}

const outside = ['left', 'removed', 'stranger', 'placeAdmin'] as const

describe.each([
  ['private', 'all', ['author', 'member', 'guest', 'newcomer']],
  ['private', 'joined', ['author', 'member', 'guest']],
  ['public', 'all', ['author', 'member', 'guest', 'newcomer', ...outside]],
] as const)('a file in a %s room that shows newcomers %s', (visibility, history, wanted) => {
  it('is given to those who may see its message', async () => {
    const { file } = await stage(visibility, history)
    expect(new Set(await whoGets(file))).toEqual(new Set(wanted))
  })

  it('is given to nobody any more once its message is deleted', async () => {
    const { file, roomId } = await stage(visibility, history)
    const { messages } = await people.author.client.call('messages.list', { roomId })
    const message = messages.find(({ files }) => files.length > 0)
    await people.author.client.call('messages.delete', { roomId, messageId: message?.id ?? '' })
    expect(await whoGets(file)).toEqual([])
  })

  it('goes with its room', async () => {
    const { file, roomId } = await stage(visibility, history)
    await people.author.client.call('rooms.delete', { roomId })
    expect(await whoGets(file)).toEqual([])
  })
})

it('an author who has left has no file there any more either', async () => {
  const { file, roomId } = await stage('private', 'all')
  await people.author.client.call('members.update', { roomId, userId: people.member.user.id, role: 'owner' })
  await people.author.client.call('rooms.leave', { roomId })
  expect(await whoGets(file)).toEqual(['member', 'guest', 'newcomer'])
})

it('a file that no message carries is its owner’s', async () => {
  const file = await uploadOne(world, people.member, { name: 'a.png', bytes: sampleFiles.png })
  expect(await whoGets(file)).toEqual(['member'])
})

it('what stands for somebody is given to everybody in the place', async () => {
  const { client } = people.member
  const [first, second] = [
    await uploadOne(world, people.member, { name: 'Ada at the clinic.png', bytes: sampleFiles.png }),
    await uploadOne(world, people.member, { name: 'b.gif', bytes: sampleFiles.gif }),
  ]
  await client.call('files.update', { fileId: first.id, alt: 'In the waiting room' })
  const { user } = await client.call('users.setAvatar', { fileId: first.id })
  expect(user.avatarUrl).toBe(`${first.url}?variant=square`)
  expect(await whoGets(first)).toEqual(standings)
  const seen = await people.stranger.client.call('users.get', { userId: user.id })
  expect(seen.user.avatarUrl).toBe(user.avatarUrl)
  // Nor does it say to everybody what it was called.
  const whole = await fetch(world.url + first.url, { headers: { authorization: `Bearer ${people.stranger.token}` } })
  expect(whole.headers.get('content-disposition')).toContain('filename="avatar.png"')
  const kept = await world.app.house.database.run<unknown>(
    {
      name: 'test.avatar',
      text: 'select name, alt, search_text, words::text from files where id = $1',
    },
    [first.id],
  )
  expect(JSON.stringify(kept)).not.toMatch(/clinic|waiting/i)
  const square = await fetch(world.url + (user.avatarUrl ?? ''), {
    headers: { authorization: `Bearer ${people.guest.token}` },
  })
  expect([square.status, square.headers.get('cache-control')]).toEqual([200, 'private, max-age=31536000, immutable'])
  await client.call('users.setAvatar', { fileId: second.id })
  expect(await whoGets(first)).toEqual([])
  await expect(client.call('files.delete', { fileId: second.id })).rejects.toMatchObject({ reason: 'file_in_use' })
  expect((await client.call('users.clearAvatar', {})).user.avatarUrl).toBeNull()
  expect(await whoGets(second)).toEqual([])
})

it('only a picture of one’s own that is free stands for somebody, or for a room', async () => {
  const { author, member } = people
  const { file, roomId } = await stage('private', 'all')
  const note = await uploadOne(world, author, { name: 'a.txt', bytes: 'words' })
  const foreign = await uploadOne(world, member, { name: 'a.png', bytes: sampleFiles.png })
  for (const [fileId, reason] of [
    [file.id, 'file_not_found'],
    [foreign.id, 'file_not_found'],
    [note.id, 'file_type_refused'],
  ] as const) {
    await expect(author.client.call('users.setAvatar', { fileId })).rejects.toMatchObject({ reason })
    await expect(author.client.call('rooms.update', { roomId, avatarFileId: fileId })).rejects.toMatchObject({ reason })
  }
  const own = await uploadOne(world, author, { name: 'a.png', bytes: sampleFiles.png })
  const { room } = await author.client.call('rooms.update', { roomId, avatarFileId: own.id })
  expect(room.avatarUrl).toBe(`${own.url}?variant=square`)
  expect(await whoGets(own)).toEqual(standings)
  await expect(author.client.call('messages.send', { roomId, content: 'x', fileIds: [own.id] })).rejects.toMatchObject({
    reason: 'file_not_found',
  })
  expect((await author.client.call('rooms.update', { roomId, avatarFileId: null })).room.avatarUrl).toBeNull()
  expect(await whoGets(own)).toEqual([])
})

it('the files of a room are listed to who may see them, by kind and page by page', async () => {
  const { author, newcomer, stranger } = people
  const { file, roomId } = await stage('private', 'joined')
  const say = async (...files: { name: string; bytes: string | Buffer }[]) => {
    const sent = []
    for (const each of files) sent.push(await uploadOne(world, author, each))
    await author.client.call('messages.send', { roomId, content: '', fileIds: sent.map(({ id }) => id) })
    return sent.map(({ id }) => id)
  }
  const [note = '', dot = ''] = await say({ name: 'a.txt', bytes: 'words' }, { name: 'b.gif', bytes: sampleFiles.gif })
  const [paper = ''] = await say({ name: 'c.pdf', bytes: sampleFiles.pdf })
  const list = async (someone: Someone, more: object = {}) => {
    const ids: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await someone.client.call('rooms.files', {
        roomId,
        limit: 1,
        ...(cursor !== undefined && { cursor }),
        ...more,
      })
      ids.push(...page.items.map((each) => each.file.id))
      cursor = page.nextCursor
    }
    return ids
  }
  expect(await list(author)).toEqual([paper, note, dot, file.id])
  expect(await list(newcomer)).toEqual([paper, note, dot])
  expect(await list(author, { kind: 'image' })).toEqual([dot, file.id])
  expect(await list(author, { kind: 'document' })).toEqual([paper, note])
  await expect(list(stranger)).rejects.toMatchObject({ reason: 'room_not_found' })
  // A place that no list has.
  for (const place of ['[1,99999999999]', '[1,1.5]', '[1]', '{}', '']) {
    const cursor = Buffer.from(place).toString('base64url')
    const asked = author.client.call('rooms.files', { roomId, cursor })
    await expect(asked).rejects.toMatchObject({ reason: 'invalid_input' })
  }
})

it('the files of a room are found by their name, what they show and who sent them, however that is written', async () => {
  const { author, member, newcomer } = people
  const { roomId } = await stage('private', 'joined')
  await member.client.call('users.updateMe', { displayName: 'Łucja Größe' })
  const say = async (who: Someone, name: string, alt = '') => {
    const { id } = await uploadOne(world, who, { name, bytes: `words of ${name}` })
    if (alt !== '') await who.client.call('files.update', { fileId: id, alt })
    await who.client.call('messages.send', { roomId, content: '', fileIds: [id] })
  }
  await say(author, 'Hafenstraße_2030.txt')
  await say(author, '100%.txt', 'Prices of the café')
  await say(member, 'カメラ.txt')
  const list = async (q: string, someone: Someone = author) => {
    const names: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const after = cursor === undefined ? {} : { cursor }
      const page = await someone.client.call('rooms.files', { roomId, q, limit: 1, ...after })
      names.push(...page.items.map(({ file }) => file.name))
      cursor = page.nextCursor
    }
    return names
  }
  const all = ['カメラ.txt', '100%.txt', 'Hafenstraße_2030.txt', 'a.png']
  for (const [q, ...found] of [
    ['', ...all],
    [' ', ...all],
    ['HAFENSTRASSE', 'Hafenstraße_2030.txt'],
    ['2030 straße', 'Hafenstraße_2030.txt'],
    ['CAFE', '100%.txt'],
    ['0%', '100%.txt'],
    ['かめら', 'カメラ.txt'],
    ['lucja', 'カメラ.txt'],
    [`@${member.user.username}`, 'カメラ.txt'],
    ['größe txt', 'カメラ.txt'],
    ['größe png'],
    ['%txt'],
    ['0_%'],
  ] as const) {
    expect([q, ...(await list(q))]).toEqual([q, ...found])
  }
  expect(await list('a', newcomer)).not.toContain('a.png')
  await expect(list('x'.repeat(101))).rejects.toMatchObject({ reason: 'invalid_input' })

  // Those of an older version are found once they have been written anew, and what changes is found as it is now.
  const { database, jobs } = world.app.house
  await database.run({ name: 'test.unfold', text: `update files set search_text = '' where name like 'Hafen%'` })
  expect(await list('hafen')).toEqual([])
  const text = `insert into jobs (id, kind, queue, key, payload, due_at, created_at)
    values (gen_random_uuid(), 'files.fold', 'upkeep', 'all', '{}', now(), now())`
  await database.run({ name: 'test.fold', text })
  jobs.wake()
  await expect.poll(() => list('hafen'), { timeout: 30_000 }).toEqual(['Hafenstraße_2030.txt'])
})

it('a page of messages costs as many statements with files as without', async () => {
  const { author } = people
  const { database } = world.app.house
  const statements = async (roomId: string) => {
    const seen: string[] = []
    const read = database.read.bind(database)
    database.read = (statement, values) => {
      seen.push(statement.name)
      return read(statement, values)
    }
    await author.client.call('messages.list', { roomId })
    database.read = read
    return seen.toSorted()
  }
  const { room } = await author.client.call('rooms.create', { kind: 'group', name: 'Many' })
  const without = await statements(room.id)
  for (const each of [1, 2, 3, 4, 5]) {
    const { id } = await uploadOne(world, author, { name: `${each}.png`, bytes: sampleFiles.png })
    await author.client.call('messages.send', { roomId: room.id, content: '', fileIds: [id] })
  }
  expect(await statements(room.id)).toEqual(without)
})
