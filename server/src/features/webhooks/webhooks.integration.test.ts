import { basePath } from '@parley/protocol'
import { openWorld, type RawAnswer, type Someone, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
let owner: Someone
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person('keeper')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  )

async function hookIn(more: object = {}, at = world, by = owner) {
  const input = { kind: 'channel', name: 'Builds', visibility: 'private' } as const
  const { room } = await by.client.call('rooms.create', input)
  const roomId = room.id
  const { webhook, url } = await by.client.call('webhooks.create', { roomId, name: 'CI', ...more })
  const post = (body: unknown, headers = {}, path = url) =>
    at.send('POST', path.slice(basePath.length), { body, headers })
  const last = async () => (await by.client.call('messages.list', { roomId })).messages.at(-1)
  return { roomId, webhook, url, post, last, on: { roomId, webhookId: webhook.id } }
}

const answered = ({ status, text }: RawAnswer) => [status, text]

describe('what is posted to a webhook', () => {
  it('is said in its room, and answered as Slack would', async () => {
    const { post, last, webhook } = await hookIn()
    const answer = await post({ text: 'Build *7* is <https://ci.example/7|green>' })
    expect(answered(answer)).toEqual([200, 'ok'])
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await last()).toMatchObject({
      content: 'Build **7** is [green](<https://ci.example/7>)',
      author: { id: webhook.user.id, kind: 'bot', displayName: 'CI' },
    })
  })

  it('comes as a form, too, with or without its type', async () => {
    const { post, last } = await hookIn()
    const payload = `payload=${encodeURIComponent('{"text":"from a form"}')}`
    expect(answered(await post(payload, { 'content-type': 'application/x-www-form-urlencoded' }))).toEqual([200, 'ok'])
    expect(await last()).toMatchObject({ content: 'from a form' })
    expect(answered(await post(payload, { 'content-type': 'text/plain' }))).toEqual([200, 'ok'])
  })

  it('is said once for each key', async () => {
    const { post, roomId } = await hookIn()
    for (const key of ['deploy-7', 'deploy-7', 'ключ с пробелом'.repeat(10)].map((each) => encodeURIComponent(each)))
      expect(answered(await post({ text: 'deployed' }, { 'idempotency-key': key }))).toEqual([200, 'ok'])
    const { messages } = await owner.client.call('messages.list', { roomId })
    expect(messages.filter(({ content }) => content === 'deployed')).toHaveLength(2)
  })

  it.each([
    ['{', 400, 'invalid_payload'],
    ['', 400, 'invalid_payload'],
    ['{"text":" "}', 400, 'no_text'],
    [`{"text":"${'x'.repeat(300_000)}"}`, 413, 'payload_too_large'],
  ])('is refused as Slack refuses it: %.20s', async (body, status, text) => {
    expect(answered(await (await hookIn()).post(body))).toEqual([status, text])
  })

  it('is cut where it is too long', async () => {
    const { post, last } = await hookIn()
    expect(answered(await post({ text: 'word '.repeat(10_000) }))).toEqual([200, 'ok'])
    expect((await last())?.content).toMatch(/word w?o?r?d? ?\[…\]$/)
  })

  it('looks the same for an unknown webhook and for a wrong secret, and is counted', async () => {
    const limited = await openWorld({ env: { PARLEY_LIMITS: 'anonymous=5/1m' } })
    onTestFinished(() => limited.close())
    const { url, post } = await hookIn({}, limited, await limited.person())
    const secret = url.slice(url.lastIndexOf('/') + 1)
    const wrong = [
      url.slice(0, -1) + (url.endsWith('x') ? 'y' : 'x'),
      url.replace(/hooks\/[^/]+/, `hooks/${crypto.randomUUID()}`),
      `${basePath}/hooks/nothing/${secret}`,
    ]
    for (const path of wrong) expect(answered(await post({ text: 'x' }, {}, path))).toEqual([404, 'no_service'])
    for (const path of wrong) await post({ text: 'x' }, {}, path)
    const answer = await post({ text: 'x' }, {}, wrong[0])
    expect(answered(answer)).toEqual([429, 'rate_limited'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answered(await post({ text: 'who has the address is not kept waiting by others' }))).toEqual([200, 'ok'])
  })

  it('waits when there is too much of it', async () => {
    const limited = await openWorld({ env: { PARLEY_LIMITS: 'bot=2/1m' } })
    onTestFinished(() => limited.close())
    const { post } = await hookIn({}, limited, await limited.person())
    const answers = [await post({ text: '1' }), await post({ text: '2' }), await post({ text: '3' })]
    expect(answers.map(answered)).toEqual([
      [200, 'ok'],
      [200, 'ok'],
      [429, 'rate_limited'],
    ])
    expect(answers[2]?.headers.get('retry-after')).toBe('60')
  })

  it('keeps to the doors of the room', async () => {
    const { roomId, post, webhook } = await hookIn()
    const silence = { roomId, userId: webhook.user.id }
    await owner.client.call('members.update', { ...silence, silenceSeconds: 60 })
    expect(answered(await post({ text: 'x' }))).toEqual([403, 'action_prohibited'])
    await owner.client.call('members.update', { ...silence, silencedUntil: null })
    await owner.client.call('rooms.update', { roomId, readOnly: true })
    expect(answered(await post({ text: 'x' }))).toEqual([403, 'action_prohibited'])
    await owner.client.call('rooms.update', { roomId, readOnly: false, archived: true })
    expect(answered(await post({ text: 'x' }))).toEqual([410, 'channel_is_archived'])
    await owner.client.call('rooms.update', { roomId, archived: false })
    await owner.client.call('members.remove', silence)
    expect(answered(await post({ text: 'x' }))).toEqual([404, 'no_service'])
  })

  it('calls everybody only where it was allowed', async () => {
    const text = '<!channel> look, and @room'
    const quiet = await hookIn()
    await quiet.post({ text })
    expect(await quiet.last()).toMatchObject({ content: '@room look, and @room', mentionsRoom: null })
    const loud = await hookIn({ mayCallAll: true })
    await loud.post({ text })
    expect(await loud.last()).toMatchObject({ mentionsRoom: 'room' })
  })

  it('names itself only where it was allowed, and stays a bot', async () => {
    const named = { text: 'x', username: 'Deploys', icon_emoji: ':rocket:' }
    const plain = await hookIn()
    await plain.post(named)
    expect(await plain.last()).toMatchObject({ author: { displayName: 'CI' } })
    const renaming = await hookIn({ mayRename: true })
    await renaming.post(named)
    const message = await renaming.last()
    expect(message).toMatchObject({ author: { displayName: '🚀 Deploys', kind: 'bot' } })
    await owner.client.call('messages.send', { roomId: renaming.roomId, content: 'seen', replyToId: message?.id ?? '' })
    expect(await renaming.last()).toMatchObject({ replyTo: { author: { displayName: '🚀 Deploys' } } })
  })

  it('is never a fault, whatever it is', async () => {
    const { post } = await hookIn()
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json({ maxDepth: 4 }),
      fc
        .record(
          { text: fc.jsonValue(), blocks: fc.array(fc.jsonValue()), attachments: fc.array(fc.jsonValue()) },
          { requiredKeys: [] },
        )
        .map((payload) => JSON.stringify(payload)),
    )
    const types = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'x',
      'multipart/form-data',
    )
    await fc.assert(
      fc.asyncProperty(anything, types, async (body, type) => {
        const { status, text } = await post(body, { 'content-type': type })
        expect([200, 400], text).toContain(status)
        expect(text).toMatch(/^[a-z_]+$/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a webhook', () => {
  it('is told once, kept as a hash, and logged nowhere', async () => {
    const { url, post, roomId } = await hookIn()
    await post({ text: 'x' })
    const secret = url.slice(url.lastIndexOf('/') + 1)
    expect(secret).toMatch(/^[0-9A-Za-z]{43}$/)
    const { items } = await owner.client.call('webhooks.list', { roomId })
    expect(items).toMatchObject([{ lastFour: secret.slice(-4), createdBy: { id: owner.user.id } }])
    const statement = {
      name: 'test.rows',
      text: 'select w::text as row from webhooks w union all select a::text from audit a',
    }
    const kept = JSON.stringify([items, await world.app.house.database.run(statement, []), world.logs])
    expect(kept).not.toContain(secret)
  })

  it('gets another address, changes its face, and ends', async () => {
    const { on, url, post, roomId, webhook } = await hookIn()
    const next = await owner.client.call('webhooks.rotate', on)
    expect(answered(await post({ text: 'x' }))).toEqual([404, 'no_service'])
    expect(answered(await post({ text: 'x' }, {}, next.url))).toEqual([200, 'ok'])
    expect(next.url).not.toBe(url)
    const changed = await owner.client.call('webhooks.update', { ...on, name: 'Builder', mayRename: true })
    expect(changed.webhook).toMatchObject({ user: { displayName: 'Builder' }, mayRename: true, mayCallAll: false })
    await owner.client.call('webhooks.remove', on)
    expect(answered(await post({ text: 'x' }, {}, next.url))).toEqual([404, 'no_service'])
    expect((await owner.client.call('members.list', { roomId })).items.map(({ user }) => user.id)).toEqual([
      owner.user.id,
    ])
    expect(await reasonOf(owner.client.call('webhooks.remove', on))).toBe('webhook_not_found')
    const { items } = await owner.client.call('moderation.audit', { targetId: webhook.user.id })
    expect(items.map(({ act }) => act)).toEqual([
      'webhook.removed',
      'webhook.changed',
      'webhook.rotated',
      'webhook.created',
    ])
  })

  it('is nobody to write to, to find or to bring elsewhere, and no token', async () => {
    const { webhook, url } = await hookIn()
    const userId = webhook.user.id
    expect(await reasonOf(owner.client.call('rooms.direct', { userId }))).toBe('user_not_found')
    const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Other' })
    expect(await reasonOf(owner.client.call('members.add', { roomId: room.id, userIds: [userId] }))).toBe(
      'user_not_found',
    )
    const found = await owner.client.call('users.search', { q: webhook.user.username })
    expect(found.items).toEqual([])
    const token = url.slice(url.lastIndexOf('/') + 1)
    expect((await world.send('GET', '/users/me', { token })).error.reason).toBe('token_invalid')
    expect((await world.send('GET', '/users/me', { token: `plb_${token}` })).error.reason).toBe('token_invalid')
  })

  it('is never more than a member of its one room, whatever is posted or somebody gives it', async () => {
    const { roomId, webhook, post, last } = await hookIn()
    const userId = webhook.user.id
    const elsewhere = await hookIn()
    const before = await elsewhere.last()
    const claims = { channel: `#${elsewhere.roomId}`, channel_id: elsewhere.roomId, roomId: elsewhere.roomId }
    const answer = await post({ ...claims, text: 'here', role: 'admin', kind: 'person', user: owner.user.id })
    expect(answered(answer)).toEqual([200, 'ok'])
    expect(await last()).toMatchObject({ content: 'here', roomId, author: { id: userId, kind: 'bot' } })
    expect(await elsewhere.last()).toEqual(before)
    for (const role of ['moderator', 'admin', 'owner'] as const)
      expect(await reasonOf(owner.client.call('members.update', { roomId, userId, role }))).toBe('bot_stays_member')
    for (const role of ['moderator', 'admin'] as const)
      expect(await reasonOf(owner.client.call('admin.updateUser', { userId, role }))).not.toBe('done')
  })

  it('of another room is none', async () => {
    const [one, other] = [await hookIn(), await hookIn()]
    const mixed = { roomId: one.roomId, webhookId: other.webhook.id }
    expect(await reasonOf(owner.client.call('webhooks.rotate', mixed))).toBe('webhook_not_found')
    expect(await reasonOf(owner.client.call('webhooks.update', { ...mixed, name: 'x' }))).toBe('webhook_not_found')
  })
})
