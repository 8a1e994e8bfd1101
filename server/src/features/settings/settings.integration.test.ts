import { eventually, goodPassword, openWorld, sampleFiles, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2, env: { PARLEY_LINK_PREVIEWS: 'off' } })
  admin = await world.person('boss')
})
afterAll(() => world.close())

/** The other node, which has to hear of it. */
const node = () => world.nodes.at(-1) ?? world.app
const change = (body: object) => world.send('PATCH', '/admin/settings', { token: admin.token, body })
/** Changes them, and waits until the other node has heard. */
const changed = async (body: object) => {
  const answer = await change(body)
  await eventually(() => expect({ ...node().house.settings }).toEqual({ ...world.app.house.settings }))
  return answer
}
const set = (values: object) => changed({ set: values })
const reset = (...keys: string[]) => changed({ reset: keys })
const settings = async () => (await admin.client.call('admin.settings', {})).settings
let names = 0
const register = (more: object = {}) =>
  world.send('POST', '/auth/register', {
    node: node(),
    body: { username: `newcomer${(names += 1)}`, password: goodPassword, ...more },
  })

describe('what administrators set', () => {
  it('is told with where it comes from, and goes back to what it was', async () => {
    const { name, linkPreviews } = await settings()
    expect(name).toEqual({
      value: 'Parley',
      from: 'default',
      variable: 'PARLEY_NAME',
      changedAt: null,
      changedBy: null,
    })
    expect(linkPreviews).toMatchObject({ value: false, from: 'environment', variable: 'PARLEY_LINK_PREVIEWS' })
    expect((await set({ name: 'The Harbour' })).status).toBe(200)
    expect((await settings()).name).toMatchObject({
      value: 'The Harbour',
      from: 'admin',
      changedAt: world.clock.now().toISOString(),
      changedBy: { id: admin.user.id, name: 'boss' },
    })
    expect((await world.send('GET', '/place', { node: node() })).text).toContain('The Harbour')
    await reset('name')
    expect((await settings()).name).toMatchObject({ value: 'Parley', from: 'default' })
    const { items } = await admin.client.call('moderation.audit', { act: 'setting.changed' })
    expect(items.map(({ act, details }) => [act, details])).toEqual([
      ['setting.changed', { was: 'The Harbour' }],
      ['setting.changed', { was: 'Parley', becomes: 'The Harbour' }],
    ])
  })

  it('does not touch what the environment sets, not even together with something else', async () => {
    const answer = await set({ linkPreviews: true, name: 'Half done' })
    expect([answer.error.reason, answer.error.details?.[0]?.field]).toEqual(['setting_fixed', 'linkPreviews'])
    const { name, linkPreviews } = await settings()
    expect([name.value, linkPreviews.value]).toEqual(['Parley', false])
    expect((await reset('linkPreviews')).error.reason).toBe('setting_fixed')
  })

  it.each([
    [{ registration: 'maybe' }],
    [{ fileBytes: 1 }],
    [{ fileTypes: [] }],
    [{ fileTypes: ['pictures'] }],
    [{ name: '\u202Ereversed' }],
    [{ PARLEY_NAME: 'x' }],
    [{ secret: 'x'.repeat(40) }],
  ])('is refused when it cannot be: %j', async (values) => {
    expect((await set(values)).error.reason).toBe('invalid_input')
  })

  it('holds after a restart, and what is not understood is passed over', async () => {
    const place = await openWorld()
    try {
      const { token } = await place.person()
      const change = { token, body: { set: { guests: false } } }
      expect((await place.send('PATCH', '/admin/settings', change)).status).toBe(200)
      await place.app.house.database.run({
        name: 'test.odd',
        text: `insert into place_settings (key, value, changed_at)
          values ('of another version', '1', now()), ('filesPerMessage', '"many"', now())`,
      })
      await place.restart()
      expect((await place.send('POST', '/auth/guest', { body: {} })).error.reason).toBe('guests_off')
      expect((await place.send('GET', '/place')).body).toMatchObject({ place: { files: { perMessage: 5 } } })
      expect(place.logs.join('')).toContain('of another version')
    } finally {
      await place.close()
    }
  })

  it('is looked up again when the nodes could not hear each other', async () => {
    await world.redis.stop()
    await change({ set: { guests: false } })
    await world.redis.start()
    await expect
      .poll(async () => (await world.send('POST', '/auth/guest', { body: {}, node: node() })).status)
      .toBe(403)
    await reset('guests')
  })

  it('bounds files, and edits, and who creates rooms, from that moment on', async () => {
    const ada = await world.person()
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Files' })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'first' })
    await set({ fileBytes: 2_048, editWindowSeconds: 60, roomCreation: 'moderators', fileTypes: ['text/*'] })
    const bring = async (bytes: string | Buffer, name = 'a.txt') =>
      (await upload(world, ada, [{ name, bytes }])).error?.reason ?? 'taken'
    expect(await bring('x'.repeat(3_000))).toBe('file_too_large')
    expect(await bring(sampleFiles.pdf, 'a.pdf')).toBe('file_type_refused')
    world.clock.advance({ minutes: 2 })
    const edit = () => ada.client.call('messages.edit', { roomId: room.id, messageId: message.id, content: 'late' })
    await expect(edit()).rejects.toMatchObject({ reason: 'edit_too_late' })
    const make = () => ada.client.call('rooms.create', { kind: 'group', name: 'More' })
    await expect(make()).rejects.toMatchObject({ reason: 'rooms_restricted' })
    await admin.client.call('admin.updateUser', { userId: ada.user.id, role: 'moderator' })
    await make()
    await reset('fileBytes', 'editWindowSeconds', 'roomCreation', 'fileTypes')
    await edit()
    expect(await bring('x'.repeat(3_000))).toBe('taken')
  })
})

describe('a place that takes an invitation', () => {
  beforeAll(() => set({ registration: 'invite' }))
  afterAll(() => reset('registration'))
  const invite = async (input = {}) => (await admin.client.call('admin.createPlaceInvite', input)).invite

  it('lets in who has a code, as often as it is good for, as users and nothing more', async () => {
    expect((await register()).error.reason).toBe('invite_required')
    expect((await register({ inviteCode: 'made up' })).error.reason).toBe('invite_not_found')
    const { code } = await invite({ maxUses: 2, note: 'for the crew' })
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => register({ inviteCode: code })))
    expect(outcomes.filter(({ status }) => status === 404)).toHaveLength(2)
    expect(outcomes.filter(({ status }) => status === 201).map(({ body }) => body)).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ user: expect.objectContaining({ role: 'user' }) })),
    )
    const { items } = await admin.client.call('admin.placeInvites', {})
    expect(items.map((each) => each.code)).not.toContain(code)
  })

  it('does not spend a code on an account that could not be made', async () => {
    const { code } = await invite()
    expect((await register({ inviteCode: code, username: 'boss' })).error.reason).toBe('username_taken')
    expect((await register({ inviteCode: code })).status).toBe(201)
  })

  it('makes a guest a person with a code only', async () => {
    const guest = await world.guest()
    const upgrade = (more: object) =>
      world.send('POST', '/auth/upgrade', {
        token: guest.token,
        body: { username: 'risen', password: goodPassword, ...more },
      })
    expect((await upgrade({})).error.reason).toBe('invite_required')
    const { code } = await invite()
    expect((await upgrade({ inviteCode: code })).status).toBe(200)
  })

  it('takes no code that was revoked or is too old; those that are good are listed', async () => {
    const [revoked, old, good] = [await invite(), await invite({ expiresIn: 60 }), await invite({ expiresIn: null })]
    await admin.client.call('admin.revokePlaceInvite', { code: revoked.code })
    await expect(admin.client.call('admin.revokePlaceInvite', { code: revoked.code })).rejects.toMatchObject({
      reason: 'invite_not_found',
    })
    world.clock.advance({ minutes: 2 })
    for (const { code } of [revoked, old]) {
      expect((await register({ inviteCode: code })).error.reason).toBe('invite_not_found')
    }
    const { items } = await admin.client.call('admin.placeInvites', {})
    expect(items).toContainEqual({ ...good, createdBy: { id: admin.user.id, name: 'boss' } })
    expect(items.map(({ code }) => code)).not.toContain(old.code)
    const audit = await admin.client.call('moderation.audit', { act: 'invite.created' })
    expect(JSON.stringify(audit)).not.toContain(good.code)
  })

  it('opens and closes for everybody at once', async () => {
    const { code } = await invite({ maxUses: null })
    await set({ registration: 'closed' })
    expect((await register({ inviteCode: code })).error.reason).toBe('registration_closed')
    await set({ registration: 'open' })
    expect((await register()).status).toBe(201)
    await set({ registration: 'invite' })
  })
})
