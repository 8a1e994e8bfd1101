import { openSocket, openWorld, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { sweepFiles } from '../files/sweep.ts'

const spam = 'waitforit'
let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('boss')
  await admin.client.call('moderation.createRule', {
    name: 'Held words',
    action: 'hold',
    condition: { kind: 'words', words: [spam] },
  })
  await world.nodes[1]?.house.rules.refresh()
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { reason: string }) => error.reason,
  )

async function stage() {
  const [owner, ada] = [await world.person(), await world.person()]
  const { room } = await owner.client.call('rooms.create', { kind: 'group', name: 'Desk', memberIds: [ada.user.id] })
  const send = (content: string, nonce: string, more: { fileIds?: string[]; replyToId?: string } = {}) =>
    ada.client.call('messages.send', { roomId: room.id, content, nonce, ...more })
  return { owner, ada, roomId: room.id, send }
}

async function heldIn({ client }: Someone, roomId: string) {
  return (await client.call('moderation.held', { roomId })).items
}

/** One message of Ada's that waits. */
async function waiting(content = `please ${spam}`) {
  const all = await stage()
  expect(await reasonOf(all.send(content, 'n'))).toBe('message_held')
  const [held] = await heldIn(all.owner, all.roomId)
  if (held === undefined) throw new Error('nothing waits')
  const release = ({ client }: Someone = all.owner) => client.call('moderation.releaseHeld', { heldId: held.id })
  const reject = ({ client }: Someone = all.owner, why = '') =>
    client.call('moderation.rejectHeld', { heldId: held.id, why })
  const said = async () =>
    (await all.owner.client.call('messages.list', { roomId: all.roomId })).messages.filter(
      ({ kind }) => kind !== 'system',
    )
  return { ...all, held, release, reject, said }
}

const ruled = { name: 'Held words' }

describe('a message that is held', () => {
  it('is in no room, waits for those who keep order there or in the place, and the same nonce is answered the same (R3)', async () => {
    const { ada, held, owner, roomId, said, send } = await waiting()
    expect(await reasonOf(send(`please ${spam}`, 'n'))).toBe('message_held')
    expect(await reasonOf(send('something else by now', 'n'))).toBe('message_held')
    expect(await said()).toEqual([])
    expect(await heldIn(owner, roomId)).toEqual([held])
    expect(held).toMatchObject({
      roomId,
      roomName: 'Desk',
      author: { id: ada.user.id },
      content: `please ${spam}`,
      rule: ruled,
    })
    const everywhere = (await admin.client.call('moderation.held', { limit: 100 })).items
    expect(everywhere.map(({ id }) => id)).toContain(held.id)
    expect((await owner.client.call('moderation.held', {})).items).toEqual([held])
    const stranger = await world.person()
    expect((await stranger.client.call('moderation.held', {})).items).toEqual([])
    expect(await reasonOf(heldIn(stranger, roomId))).toBe('room_not_found')
    expect(await reasonOf(heldIn(ada, roomId))).toBe('room_right_missing')
    for (const { client } of [stranger, ada]) {
      expect(await reasonOf(client.call('moderation.releaseHeld', { heldId: held.id }))).toBe('held_not_found')
      expect(await reasonOf(client.call('moderation.rejectHeld', { heldId: held.id }))).toBe('held_not_found')
    }
  })

  it('is said by its author when it is let through, with the nonce by which they know it', async () => {
    const { ada, held, release, roomId, said, send } = await waiting(`@boss please ${spam}`)
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: ada.token })
    const { message } = await release()
    expect(message).toMatchObject({ author: { id: ada.user.id }, nonce: 'n', content: `@boss please ${spam}` })
    await socket.heard((event) => event.ev === 'message.created' && event.data.message.nonce === 'n')
    const decided = await socket.heard((event) => event.ev === 'held.decided')
    expect(decided).toMatchObject({ data: { roomId, nonce: 'n', released: true } })
    expect((await send(`@boss please ${spam}`, 'n')).message.id).toBe(message.id)
    expect((await said()).map(({ id }) => id)).toEqual([message.id])
    const { items } = await admin.client.call('moderation.audit', { targetId: held.id })
    expect(items).toMatchObject([
      { act: 'message.released', roomId, details: { authorId: ada.user.id, rule: ruled.name } },
    ])
  })

  it('is told to its author when it is turned away, with why, and stays turned away', async () => {
    const { ada, held, reject, release, roomId, said, send } = await waiting()
    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    await socket.command('hello', { token: ada.token })
    await reject(undefined, 'Not here.')
    const decided = await socket.heard((event) => event.ev === 'held.decided')
    expect(decided).toMatchObject({ data: { roomId, nonce: 'n', released: false } })
    const answer = { reason: 'message_rejected', details: [{ field: 'content', message: 'Not here.' }] }
    await expect(send(`please ${spam}`, 'n')).rejects.toMatchObject(answer)
    await expect(send('without it', 'n')).rejects.toMatchObject(answer)
    expect([await reasonOf(release()), await reasonOf(reject()), await said()]).toEqual(['held_not_found', 'ok', []])
    const { items } = await admin.client.call('moderation.audit', { targetId: held.id })
    expect(items).toMatchObject([{ act: 'message.rejected', details: { why: 'Not here.' } }])
  })

  it('is taken back by its author, whose nonce is free then', async () => {
    const { ada, owner, release, roomId, send, said } = await waiting()
    await ada.client.call('messages.withdrawHeld', { roomId, nonce: 'n' })
    expect([await heldIn(owner, roomId), await reasonOf(release())]).toEqual([[], 'held_not_found'])
    expect((await send('another try', 'n')).message.content).toBe('another try')
    await ada.client.call('messages.withdrawHeld', { roomId, nonce: 'n' })
    expect(await said()).toHaveLength(1)
  })

  it('keeps its files, and what it answers as long as it is there', async () => {
    const { ada, owner, roomId, send } = await stage()
    const [file] = (await upload(world, ada, [{ name: 'a.txt', bytes: 'a', type: 'text/plain' }])).files
    const fileIds = [file?.id ?? '']
    const { message: asked } = await owner.client.call('messages.send', { roomId, content: 'well?' })
    expect(await reasonOf(send(spam, 'n', { fileIds: [crypto.randomUUID()] }))).toBe('file_not_found')
    expect(await reasonOf(send(spam, 'n', { fileIds, replyToId: asked.id }))).toBe('message_held')
    world.clock.advance({ hours: 25 })
    await sweepFiles(world.app.house)
    const [held] = await heldIn(owner, roomId)
    expect(held).toMatchObject({ files: [{ name: 'a.txt', size: 1 }], isReply: true })
    const { message } = await owner.client.call('moderation.releaseHeld', { heldId: held?.id ?? '' })
    expect(message).toMatchObject({ files: [{ id: fileIds[0] }], replyTo: { id: asked.id } })
  })

  it('is kept only of who may write there, and only so many of theirs', async () => {
    const { ada, owner, roomId, send } = await stage()
    for (let n = 0; n < 20; n += 1) expect(await reasonOf(send(spam, `n${n}`))).toBe('message_held')
    expect(await reasonOf(send(spam, 'one-more'))).toBe('message_blocked')
    await owner.client.call('members.update', { roomId, userId: ada.user.id, silenceSeconds: 60 })
    expect(await reasonOf(send(spam, 'silenced'))).toBe('silenced')
    const stranger = await world.person()
    expect(await reasonOf(stranger.client.call('messages.send', { roomId, content: spam }))).toBe('room_not_found')
    await owner.client.call('rooms.update', { roomId, archived: true })
    expect(await reasonOf(send(spam, 'archived'))).toBe('room_archived')
  })
})

describe('when things meet', () => {
  const many = Array.from({ length: 8 })

  it('let through by many at once, it is said and written down once', async () => {
    const { held, owner, release, said } = await waiting()
    const all = await Promise.all(many.map((_, n) => release(n % 2 === 0 ? owner : admin)))
    expect(new Set(all.map(({ message }) => message.id)).size).toBe(1)
    expect(await said()).toHaveLength(1)
    expect((await admin.client.call('moderation.audit', { targetId: held.id })).items).toHaveLength(1)
  })

  it('let through and turned away at once, one of the two holds (R4)', async () => {
    for (const _ of many) {
      const { reject, release, said, send } = await waiting()
      const outcomes = await Promise.all([reasonOf(release()), reasonOf(reject())])
      const isSaid = (await said()).length === 1
      expect(outcomes).toEqual(isSaid ? ['ok', 'held_not_found'] : ['held_not_found', 'ok'])
      expect(await reasonOf(send(spam, 'n'))).toBe(isSaid ? 'ok' : 'message_rejected')
    }
  })

  it('let through while its author takes it back and sends it anew, it is said once for each', async () => {
    for (const _ of many) {
      const { ada, release, roomId, said, send } = await waiting()
      const [released] = await Promise.all([
        reasonOf(release()),
        ada.client.call('messages.withdrawHeld', { roomId, nonce: 'n' }),
      ])
      await send('without it', 'new')
      expect(await said()).toHaveLength(released === 'ok' ? 2 : 1)
    }
  })

  it('sent many times at once, it is held once', async () => {
    const { owner, roomId, send } = await stage()
    const outcomes = await Promise.all(many.map(() => reasonOf(send(spam, 'n'))))
    expect(new Set(outcomes)).toEqual(new Set(['message_held']))
    expect(await heldIn(owner, roomId)).toHaveLength(1)
  })

  it('its author shown out or banned, it cannot be let through; silenced, it can', async () => {
    const gone = await waiting()
    await gone.owner.client.call('members.remove', { roomId: gone.roomId, userId: gone.ada.user.id, ban: true })
    expect(await reasonOf(gone.release())).toMatch(/^(not_releasable|held_not_found)$/)
    expect(await gone.said()).toEqual([])
    const quiet = await waiting()
    await quiet.owner.client.call('members.update', {
      roomId: quiet.roomId,
      userId: quiet.ada.user.id,
      silenceSeconds: 60,
    })
    await quiet.owner.client.call('rooms.update', { roomId: quiet.roomId, slowModeSeconds: 60, readOnly: true })
    expect(await reasonOf(quiet.release())).toBe('ok')
    const archived = await waiting()
    await archived.owner.client.call('rooms.update', { roomId: archived.roomId, archived: true })
    expect(await reasonOf(archived.release())).toBe('not_releasable')
  })

  it('its room deleted, it is gone, whatever comes first', async () => {
    for (const _ of many) {
      const { owner, release, roomId } = await waiting()
      const [released] = await Promise.all([reasonOf(release()), owner.client.call('rooms.delete', { roomId })])
      expect(released).toMatch(/^(ok|held_not_found|room_not_found)$/)
      expect(await reasonOf(release(admin))).toBe('held_not_found')
    }
  })

  it('its rule gone, it still waits', async () => {
    const { rule } = await admin.client.call('moderation.createRule', {
      name: 'For now',
      action: 'hold',
      condition: { kind: 'words', words: ['fornow'] },
    })
    const { send, held, release } = await waiting('fornow')
    expect(held.rule?.name).toBe('For now')
    await admin.client.call('moderation.removeRule', { ruleId: rule.id })
    expect(await reasonOf(send('fornow', 'n'))).toBe('message_held')
    expect((await release()).message.content).toBe('fornow')
  })

  it('is let through by nobody who is muted themselves, and waits for somebody else', async () => {
    const { owner, release, said } = await waiting()
    const target = { type: 'user', userId: owner.user.id } as const
    await admin.client.call('moderation.act', { action: 'mute', target, reason: 'Too loud' })
    await expect.poll(() => reasonOf(release())).toBe('account_muted')
    expect(await said()).toEqual([])
    await release(admin)
    expect(await said()).toHaveLength(1)
  })
})
