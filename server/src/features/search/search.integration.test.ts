import { eventually, openWorld, type Someone, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marks } from '../messages/index.ts'
import { askStatement, walkStatement } from './store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function scene(more: object = {}) {
  const [ada, bob] = [await world.person(), await world.person()]
  const memberIds = [bob.user.id]
  const { room } = await ada.client.call('rooms.create', {
    kind: 'channel',
    name: `Pier ${ada.user.username}`,
    memberIds,
    ...more,
  })
  return { ada, bob, roomId: room.id, room }
}

async function say({ client }: Someone, roomId: string, content: string, more: object = {}) {
  world.clock.advance({ seconds: 1 })
  return (await client.call('messages.send', { roomId, content, ...more })).message
}

async function find({ client }: Someone, q: string, more: object = {}) {
  const { items } = await client.call('search.messages', { q, ...more })
  return items.map(({ message }) => message.content)
}

describe('what is found', () => {
  it('is what a message says now', async () => {
    const { ada, bob, roomId } = await scene()
    const one = await say(ada, roomId, 'quokka one')
    const two = await say(ada, roomId, 'quokka two')
    expect(await find(bob, 'quokka')).toEqual(['quokka two', 'quokka one'])
    await ada.client.call('messages.edit', { roomId, messageId: one.id, content: 'wombat one' })
    await ada.client.call('messages.delete', { roomId, messageId: two.id })
    expect([await find(bob, 'quokka'), await find(bob, 'wombat'), await find(bob, 'wom')]).toEqual([
      [],
      ['wombat one'],
      ['wombat one'],
    ])
  })

  it.each([
    ['emoji that are joined without end', Array.from({ length: 400 }, () => '🦘').join('\u200d')],
    ['a word of letters without end', `a${'𐌰'.repeat(200)}`],
  ])('is also %s', async (_what, content) => {
    const { ada, bob, roomId, room } = await scene()
    await say(ada, roomId, content)
    const [word = ''] = /^(a𐌰{10}|🦘)/u.exec(content) ?? []
    expect(await find(bob, `in:"${room.name}" ${word}`)).toEqual([content])
  })

  it('comes the latest first, page by page, nothing twice and nothing left out', async () => {
    const { ada, roomId } = await scene()
    const said = []
    for (let n = 0; n < 25; n += 1) said.push((await say(ada, roomId, `numbat ${n}`)).content)
    const found: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: readonly { message: { content: string } }[]; nextCursor: string | null } =
        await ada.client.call('search.messages', { q: 'numbat', limit: 10, ...(cursor !== null && { cursor }) })
      found.push(...page.items.map(({ message }) => message.content))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(found).toEqual(said.toReversed())
  })

  it('comes each once while more is written, changed and deleted between the pages', async () => {
    const { ada, bob, roomId } = await scene()
    const expected: Awaited<ReturnType<typeof say>>[] = []
    for (let n = 0; n < 20; n += 1) expected.unshift(await say(n % 2 === 0 ? ada : bob, roomId, `pademelon ${n}`))
    const change = async (message: (typeof expected)[number] | undefined, content: string | null) => {
      if (message === undefined) return
      const { client } = message.author.id === ada.user.id ? ada : bob
      const place = { roomId, messageId: message.id }
      await (content === null
        ? client.call('messages.delete', place)
        : client.call('messages.edit', { ...place, content }))
    }
    const found: string[] = []
    let cursor: string | null = null
    let turn = 0
    do {
      const page: { items: readonly { message: { content: string } }[]; nextCursor: string | null } =
        await ada.client.call('search.messages', { q: 'pademelon', limit: 3, ...(cursor !== null && { cursor }) })
      found.push(...page.items.map(({ message }) => message.content))
      cursor = page.nextCursor
      turn += 1
      // Newer than what was found, and so on no later page; nor does what was found come again when it changes.
      await say(bob, roomId, `pademelon since ${turn}`)
      const [shown, ahead] = [expected[turn * 2], expected[turn * 3 + 3]]
      await change(shown, 'a pademelon, seen')
      if (ahead === undefined) continue
      const changed = turn === 1 ? null : 'a pademelon, changed'
      await change(ahead, changed)
      expected.splice(turn * 3 + 3, 1, ...(changed === null ? [] : [{ ...ahead, content: changed }]))
    } while (cursor !== null)
    expect(found).toEqual(expected.map(({ content }) => content))
    expect(found).toContain('a pademelon, changed')
    expect(found).toHaveLength(19)
  })

  it('says where it was said, with what was found marked', async () => {
    const { ada, roomId } = await scene()
    const message = await say(ada, roomId, 'a <b>bilby</b> & more')
    const { items } = await ada.client.call('search.messages', { q: 'bilby' })
    expect(items).toEqual([
      {
        message,
        room: expect.objectContaining({ id: roomId }),
        highlight: 'a &lt;b&gt;<mark>bilby</mark>&lt;/b&gt; &amp; more',
        files: [],
      },
    ])
  })
})

describe('filters', () => {
  it('narrow down by whom, to whom, where and what', async () => {
    const { ada, bob, roomId, room } = await scene()
    const { room: other } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const [a, b] = [ada.user.username, bob.user.username]
    const first = await say(ada, roomId, `dingo @${b} https://example.org/x`)
    await say(bob, roomId, 'dingo `code`', { replyToId: first.id })
    await say(bob, other.id, 'dingo direct')
    await ada.client.call('pins.add', { roomId, messageId: first.id })
    await ada.client.call('reactions.add', { roomId, messageId: first.id, emoji: '👍' })
    const [one, two, three] = [first.content, 'dingo `code`', 'dingo direct']
    const expected: [string, string[]][] = [
      ['dingo', [three, two, one]],
      [`dingo from:${b}`, [three, two]],
      [`dingo from:@${b.toUpperCase()}`, [three, two]],
      [`dingo -from:${b}`, [one]],
      ['dingo from:me', [one]],
      ['dingo is:mine', [one]],
      [`from:${a} from:${b} dingo`, [three, two, one]],
      [`dingo in:"${room.name}"`, [two, one]],
      [`dingo -in:"${room.name}"`, [three]],
      [`dingo in:@${b}`, [three]],
      [`dingo mentions:${b}`, [one]],
      [`dingo -to:${b}`, [three, two]],
      ['dingo has:link', [one]],
      ['dingo -has:link', [three, two]],
      ['dingo has:code', [two]],
      ['dingo has:reaction', [one]],
      ['dingo is:reply', [two]],
      ['dingo is:pinned', [one]],
      ['dingo -is:pinned', [three, two]],
      ['dingo is:edited', []],
      ['dingo is:unread', [three, two]],
      ['dingo has:image', []],
      ['dingo -code', [three, one]],
    ]
    const found = await Promise.all(expected.map(async ([q]) => [q, await find(ada, q)]))
    expect(found).toEqual(expected)
    await ada.client.call('pins.remove', { roomId, messageId: first.id })
    expect(await find(ada, 'dingo is:pinned')).toEqual([])
    await ada.client.call('messages.edit', { roomId, messageId: first.id, content: 'dingo later' })
    expect([await find(ada, 'dingo is:edited'), await find(ada, 'dingo has:link')]).toEqual([['dingo later'], []])
  })

  it('go by the days of who asks', async () => {
    const { ada, roomId } = await scene()
    const message = await say(ada, roomId, 'possum')
    const at = new Date(message.createdAt)
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    const today = day(at.getTime())
    const [before, after] = [day(at.getTime() - 86_400_000), day(at.getTime() + 86_400_000)]
    const found = await Promise.all(
      [
        `on:${today}`,
        `before:${today}`,
        `after:${before}`,
        `after:${today}`,
        `before:${after}`,
        `on:${today.slice(0, 7)}`,
      ].map((filter) => find(ada, `possum ${filter}`, { roomId })),
    )
    expect(found.map((each) => each.length)).toEqual([1, 0, 1, 0, 1, 1])
    const shifted = new Date(at.getTime() + 18 * 3_600_000)
    const theirs = shifted.toISOString().slice(0, 10)
    expect(await find(ada, `possum on:${theirs}`, { utcOffset: 1_080 })).toEqual(['possum'])
    expect(await find(ada, 'possum', { before: message.createdAt })).toEqual([])
    // Turned around, each finds just what it did not find before.
    const turned = await Promise.all(
      [`-on:${today}`, `-before:${today}`, `-after:${before}`, `-after:${today}`, `-before:${after}`, `-on:2020`].map(
        (filter) => find(ada, `possum ${filter}`, { roomId }),
      ),
    )
    expect(turned.map((each) => each.length)).toEqual([0, 1, 0, 1, 0, 1])
    expect(await find(ada, `possum -on:${today} -on:2020`)).toEqual([])
    expect(await find(ada, `-on:${today}`, { roomId })).toEqual([])
    expect(await find(ada, 'possum', { after: message.createdAt })).toEqual(['possum'])
  })

  it('find without any word', async () => {
    const { ada, bob, roomId, room } = await scene()
    const [one, two] = [await say(ada, roomId, 'first'), await say(bob, roomId, 'second')]
    expect(await find(ada, `in:"${room.name}"`)).toEqual(['second', 'first'])
    expect(await find(ada, '', { roomId, fromId: bob.user.id })).toEqual([two.content])
    expect(await find(ada, '-second', { roomId })).toEqual([one.content])
    expect(await find(ada, '-second -is:edited', { roomId })).toEqual([one.content])
  })
})

describe('nobody finds what they may not see', () => {
  it('rooms of others, by any way of asking', async () => {
    const { ada, bob, roomId, room } = await scene({ visibility: 'private' })
    await say(ada, roomId, `thylacine @${bob.user.username}`)
    const eve = await world.person()
    const guest = await world.guest()
    for (const someone of [eve, guest]) {
      for (const q of [
        'thylacine',
        'thyl',
        '*ylacin',
        '"thylacine"',
        `from:${ada.user.username}`,
        `mentions:${bob.user.username}`,
        '-nothing',
        'is:unread',
      ]) {
        expect(await find(someone, q), q).toEqual([])
      }
      const refused = async (input: object) =>
        await someone.client.call('search.messages', input).catch((error: unknown) => error)
      const unknown = await refused({ roomId: crypto.randomUUID(), q: 'thylacine' })
      expect(await refused({ roomId, q: 'thylacine' })).toMatchObject({ reason: 'room_not_found' })
      expect(unknown).toMatchObject({ reason: 'room_not_found' })
      const named = await refused({ q: `in:"${room.name}" x` })
      const none = await refused({ q: `in:"${'x'.repeat(room.name?.length ?? 0)}" x` })
      expect(named).toMatchObject({ reason: 'query_not_understood' })
      expect(String(Reflect.get(Object(named), 'message'))).toBe(String(Reflect.get(Object(none), 'message')))
    }
    expect(await find(bob, 'thylacine')).toHaveLength(1)
  })

  it('a public room that they are not in', async () => {
    const { ada, roomId } = await scene({ visibility: 'public' })
    await say(ada, roomId, 'bandicoot')
    const eve = await world.person()
    expect(await find(eve, 'bandicoot')).toEqual([])
    await expect(find(eve, 'bandicoot', { roomId })).rejects.toMatchObject({ reason: 'not_a_member' })
    await eve.client.call('rooms.join', { roomId })
    expect(await find(eve, 'bandicoot')).toEqual(['bandicoot'])
  })

  it('a room they have left or been removed from, at once, and on the page after, too', async () => {
    const { ada, bob, roomId } = await scene({ visibility: 'private' })
    for (let n = 0; n < 5; n += 1) await say(ada, roomId, `potoroo ${n}`)
    const { nextCursor } = await bob.client.call('search.messages', { q: 'potoroo', limit: 2 })
    await ada.client.call('members.remove', { roomId, userId: bob.user.id })
    expect(await find(bob, 'potoroo')).toEqual([])
    expect(await find(bob, 'potoroo', { cursor: nextCursor })).toEqual([])
    await ada.client.call('members.add', { roomId, userIds: [bob.user.id] })
    expect(await find(bob, 'potoroo')).toHaveLength(5)
    await bob.client.call('rooms.leave', { roomId })
    expect(await find(bob, 'potoroo')).toEqual([])
  })

  it('what was said before they came, where that is hidden', async () => {
    const { ada, roomId } = await scene({ visibility: 'private', historyVisibility: 'joined' })
    await say(ada, roomId, 'quoll before')
    const eve = await world.person()
    await ada.client.call('members.add', { roomId, userIds: [eve.user.id] })
    await say(ada, roomId, 'quoll after')
    expect(await find(eve, 'quoll')).toEqual(['quoll after'])
    await ada.client.call('rooms.update', { roomId, historyVisibility: 'all' })
    expect(await find(eve, 'quoll')).toEqual(['quoll after', 'quoll before'])
  })

  it('what somebody says whom they keep away, unless they ask for it', async () => {
    const { ada, bob, roomId, room } = await scene()
    const { room: direct } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    await say(bob, roomId, 'numbat by bob')
    await say(ada, roomId, 'numbat by ada')
    await say(bob, direct.id, 'numbat to ada')
    const all = ['numbat to ada', 'numbat by ada', 'numbat by bob']
    expect(await find(ada, 'numbat', {})).toEqual(expect.arrayContaining(all))
    await ada.client.call('contacts.block', { userId: bob.user.id })
    const name = bob.user.username
    const found = async (someone: Someone, q: string, more: object = {}) =>
      (await find(someone, `${q} after:2020`, more)).filter((content) => all.includes(content))
    expect(await found(ada, 'numbat')).toEqual(['numbat by ada'])
    expect(await found(ada, `numbat in:"${room.name}"`)).toEqual(['numbat by ada'])
    expect(await found(ada, `numbat -in:"${room.name}"`)).toEqual([])
    expect(await found(ada, `numbat from:${name}`)).toEqual(['numbat to ada', 'numbat by bob'])
    expect(await found(ada, 'numbat', { fromId: bob.user.id })).toEqual(['numbat to ada', 'numbat by bob'])
    expect(await found(ada, `numbat in:@${name}`)).toEqual(['numbat to ada'])
    expect(await found(ada, 'numbat', { roomId: direct.id })).toEqual(['numbat to ada'])
    // Who is kept away does not learn of it here.
    expect(await found(bob, 'numbat')).toEqual(all)
    await ada.client.call('contacts.unblock', { userId: bob.user.id })
    expect(await found(ada, 'numbat')).toEqual(all)
  })

  it('a room that is gone', async () => {
    const { ada, roomId } = await scene()
    await say(ada, roomId, 'kowari')
    await ada.client.call('rooms.delete', { roomId })
    expect(await find(ada, 'kowari')).toEqual([])
    const left = { name: 'test.left', text: 'select from message_words where room_id = $1' }
    // What nobody can see any more is removed by a job.
    await eventually(async () => expect(await world.app.house.database.run(left, [roomId])).toEqual([]))
  })
})

it('what is written is sorted into the index beside, without a word about it', async () => {
  const { ada, roomId } = await scene()
  const { database } = world.app.house
  const sortIn = { name: 'test.sortIn', text: `select gin_clean_pending_list('message_words_words')::int as pages` }
  const times = async () => {
    const { text } = await world.send('GET', '//metrics')
    return Number(/_count\{statement="words\.sortIn"\} (\d+)/.exec(text)?.[1] ?? 0)
  }
  const before = await times()
  await say(ada, roomId, 'thylacine')
  await eventually(async () => (await times()) > before)
  expect(await database.run(sortIn)).toEqual([{ pages: 0 }])
})

describe('a hostile question', () => {
  it.each([
    [`'); drop table messages; --`],
    [`a & b | c ! d <-> e :* \\ '`],
    [`~r ~uall '~pin'`],
    ['%_%'],
    ['*'.repeat(400)],
    ['a* b* c* d* e*'],
    ['-a -b -c'],
    ['"'.repeat(499)],
    ['x OR '.repeat(11) + 'x'],
    ['漢'.repeat(500)],
    ['a-'.repeat(250)],
    ['👩‍👩‍👧‍👦'.repeat(40)],
    ['\u202etide'],
    ['\ud800 \udc00'],
    ['*'.concat('\u2474'.repeat(3))],
    [Array.from({ length: 24 }, (_, n) => `-*${'etaoinshrdlu'.slice(n % 9, (n % 9) + 3)}`).join(' ')],
    [Array.from({ length: 24 }, (_, n) => `*${'etaoinshrdlu'.slice(n % 9, (n % 9) + 3)}`).join(' ')],
    ['*(a+)+$ .* [^'],
    ['e\u0301'.repeat(160)],
    ['\ufdfa'.repeat(250)],
    ['after:9999-12-31 -before:9999-12-31 -on:1970'],
  ])('%s is answered or refused, and nothing breaks', async (q) => {
    const { ada, roomId } = await scene()
    await say(ada, roomId, 'plain words')
    const answer = await ada.client.call('search.messages', { q }).then(
      ({ items }) => items.map(({ message }) => message.roomId),
      (error: unknown) => Reflect.get(Object(error), 'reason'),
    )
    if (Array.isArray(answer)) expect(answer.every((id) => id === roomId)).toBe(true)
    else expect(answer).toBe('query_not_understood')
  })

  it('says what is wrong and where', async () => {
    const { ada } = await scene()
    await expect(ada.client.call('search.messages', { q: 'tide before:never' })).rejects.toMatchObject({
      reason: 'query_not_understood',
      details: [{ field: 'q', message: expect.stringMatching(/^5–17 “never”: Write a day/) }],
    })
    await expect(ada.client.call('search.messages', { q: 'tide', cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      reason: 'invalid_input',
    })
    await expect(ada.client.call('search.messages', { q: '' })).rejects.toMatchObject({
      reason: 'query_not_understood',
    })
  })
})

it('finds the latest first however long ago it was said, and whatever lies between', async () => {
  const { ada, roomId } = await scene()
  const ids: string[] = []
  for (let n = 0; n < 8; n += 1) ids.push((await say(ada, roomId, `kagu ${n}`)).id)
  const { database } = world.app.house
  // More than is looked through one by one, before the index is asked.
  const fill = {
    name: 'test.between',
    text: `insert into message_words (at, id, room_id, seq, words)
      select $1::timestamptz - make_interval(secs => n), gen_random_uuid(), gen_random_uuid(), n, array_to_tsvector(array['between'])
      from generate_series(1, 2500) n`,
  }
  const now = world.clock.now()
  await database.run(fill, [now])
  const move = {
    name: 'test.move',
    text: `update message_words set at = $2, words = ts_delete(words, array(
        select lexeme from unnest(words) where lexeme ~ '^~[hde][0-9]')) || array_to_tsvector($3::text[]) where id = $1`,
  }
  const hour = 3_600_000
  const age = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 50_000 }))
  const ages = fc
    .tuple(fc.integer({ min: 0, max: 50_000 }), fc.uniqueArray(age, { minLength: ids.length, maxLength: ids.length }))
    .map(([since, more]) => more.map((hours) => since + hours))
  await fc.assert(
    fc.asyncProperty(ages, fc.integer({ min: 1, max: 5 }), async (hours, limit) => {
      for (const [n, id] of ids.entries()) {
        const at = new Date(now.getTime() - (hours[n] ?? 0) * hour)
        await database.run(move, [id, at, [marks.time('h', at), marks.time('d', at), marks.time('e', at)]])
      }
      const found: string[] = []
      let cursor: string | null = null
      do {
        const page: { items: readonly { message: { id: string } }[]; nextCursor: string | null } =
          await ada.client.call('search.messages', { q: 'kagu', limit, ...(cursor !== null && { cursor }) })
        found.push(...page.items.map(({ message }) => message.id))
        cursor = page.nextCursor
      } while (cursor !== null)
      const inOrder = ids.map((id, n) => ({ id, ago: hours[n] ?? 0 })).toSorted((a, b) => a.ago - b.ago)
      expect(found).toEqual(inOrder.map(({ id }) => id))
    }),
    { numRuns: 25 },
  )
})

it('is carried out by its indexes, whatever is asked', async () => {
  const { ada } = await scene()
  // So many that it matters how they are read.
  const fill = {
    name: 'test.fill',
    text: `insert into message_words (at, id, room_id, seq, words)
      select now() - make_interval(secs => n), gen_random_uuid(), gen_random_uuid(), n, array_to_tsvector(array['tide', 'word' || n, '~h' || n / 100])
      from generate_series(1, 20000) n`,
  }
  await world.app.house.database.run(fill, [])
  await world.app.house.database.run({ name: 'test.analyze', text: 'analyze message_words' }, [])
  const explain = async (statement: { text: string }, more: readonly unknown[]) => {
    const look = [
      ada.user.id,
      new Date(),
      crypto.randomUUID(),
      new Date(0),
      [],
      [],
      [],
      [],
      null,
      null,
      null,
      null,
      null,
      [],
      [],
      [],
      21,
    ]
    const lines = await world.app.house.database.seek<Record<string, string>>(
      { name: `test.${Math.random()}`, text: `explain ${statement.text}` },
      [...look, ...more],
    )
    return lines.flatMap((line) => Object.values(line)).join('\n')
  }
  const walked = await explain(walkStatement, [2_000, null])
  expect(walked).toMatch(/Index Scan Backward using message_words_pkey/)
  const asked = await explain(askStatement, [5_001, "'~h7'", "'tide'", null, null, null, null])
  expect(asked).toMatch(/Bitmap Index Scan on message_words_words\W.*\n\s+Index Cond: .*'~h7'.* AND .*'tide'/)
  expect(asked).not.toMatch(/message_words_pkey/)
  for (const plan of [walked, asked]) expect(plan).not.toMatch(/Seq Scan/)
})
