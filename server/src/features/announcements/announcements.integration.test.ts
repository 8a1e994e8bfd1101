import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

let world: World
let admin: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('boss')
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { reason: string }) => error.reason,
  )

/** Something announced for as long as the test lasts, so that no other test has it. */
async function announce(text: string, expiresIn: number | null = 3_600) {
  const { announcement } = await admin.client.call('admin.announce', { text, expiresIn })
  const { id } = announcement
  onTestFinished(() => admin.client.call('admin.withdrawAnnouncement', { announcementId: id }).then(() => {}))
  return announcement
}

const toldTo = async ({ client }: Someone, text: string) =>
  (await client.call('own.get', {})).notices.filter((notice) => notice.text === text)
const shownTo = ({ client }: Someone, text: string) =>
  [...client.store.notices.getSnapshot().values()].filter((notice) => notice.text === text)

async function connected(person: Someone): Promise<Someone> {
  person.client.connect()
  onTestFinished(() => person.client.disconnect())
  await person.client.ready()
  return person
}

describe('an announcement', () => {
  it('reaches those who are here at once, and those who are away or come later once each', async () => {
    const [here, away] = [await connected(await world.person()), await world.person()]
    const text = `Closed on Sunday ${crypto.randomUUID()}`
    const made = await announce(text)
    await vi.waitFor(() => expect(shownTo(here, text)).toMatchObject([{ kind: 'announcement', until: made.expiresAt }]))
    await vi.waitFor(async () => expect(await toldTo(away, text)).toHaveLength(1))
    const [late, guest] = [await world.person(), await world.guest()]
    expect(await toldTo(late, text)).toHaveLength(1)
    expect(await toldTo(guest, text)).toHaveLength(1)
  })

  it('stays away from whoever has done with it', async () => {
    const person = await connected(await world.person())
    const text = crypto.randomUUID()
    await announce(text)
    await vi.waitFor(() => expect(shownTo(person, text)).toHaveLength(1))
    const [notice] = await toldTo(person, text)
    await person.client.call('notices.dismiss', { noticeId: notice?.id ?? '' })
    await vi.waitFor(() => expect(shownTo(person, text)).toEqual([]))
    expect(await toldTo(person, text)).toEqual([])
    expect(await reasonOf(person.client.call('notices.dismiss', { noticeId: notice?.id ?? '' }))).toBe(
      'notice_not_found',
    )
  })

  it('is gone for everybody when it is taken back, and nobody who comes later is told', async () => {
    const [here, away] = [await connected(await world.person()), await world.person()]
    const text = crypto.randomUUID()
    const { id } = await announce(text, null)
    await vi.waitFor(() => expect(shownTo(here, text)).toHaveLength(1))
    await vi.waitFor(async () => expect(await toldTo(away, text)).toHaveLength(1))
    await admin.client.call('admin.withdrawAnnouncement', { announcementId: id })
    await vi.waitFor(() => expect(shownTo(here, text)).toEqual([]))
    await vi.waitFor(async () => expect(await toldTo(away, text)).toEqual([]))
    expect(await toldTo(await world.person(), text)).toEqual([])
    // Again, nothing comes of it.
    await admin.client.call('admin.withdrawAnnouncement', { announcementId: id })
    const { items } = await admin.client.call('admin.announcements', {})
    expect(items.find((item) => item.id === id)).toMatchObject({
      text,
      by: { username: 'boss' },
      expiresAt: null,
      withdrawnAt: expect.any(String),
    })
  })

  it('is over by the clock', async () => {
    const here = await connected(await world.person())
    const text = crypto.randomUUID()
    await announce(text, 60)
    await vi.waitFor(() => expect(shownTo(here, text)).toHaveLength(1))
    world.clock.advance({ seconds: 61 })
    await vi.waitFor(() => expect(shownTo(here, text)).toEqual([]), { timeout: 10_000 })
    expect(await toldTo(await world.person(), text)).toEqual([])
  })

  it('is made, listed and taken back by those who run the place alone, and is written down', async () => {
    const person = await world.person()
    const text = crypto.randomUUID()
    expect(await reasonOf(person.client.call('admin.announce', { text }))).toBe('admin_required')
    expect(await reasonOf(person.client.call('admin.announcements', {}))).toBe('admin_required')
    const { id } = await announce(text)
    const takeBack = person.client.call('admin.withdrawAnnouncement', { announcementId: id })
    expect(await reasonOf(takeBack)).toBe('admin_required')
    await admin.client.call('admin.withdrawAnnouncement', { announcementId: id })
    const acts = (await admin.client.call('moderation.audit', { targetId: id })).items.map(({ act }) => act)
    expect(acts).toEqual(['announcement.withdrawn', 'announcement.made'])
    const unknown = admin.client.call('admin.withdrawAnnouncement', { announcementId: crypto.randomUUID() })
    expect(await reasonOf(unknown)).toBe('announcement_not_found')
  })

  it('is one of so many that go on, and of so many signs', async () => {
    const most = 20
    for (let n = 0; n < most; n += 1) {
      // Of the same moment, none is the later.
      world.clock.advance({ milliseconds: 1 })
      await announce(`Number ${n}`)
    }
    expect(await reasonOf(admin.client.call('admin.announce', { text: 'One more' }))).toBe('too_many_announcements')
    expect(await reasonOf(admin.client.call('admin.announce', { text: 'x'.repeat(2_001) }))).toBe('invalid_input')
    const first = await admin.client.call('admin.announcements', { limit: 15 })
    const second = await admin.client.call('admin.announcements', { cursor: first.nextCursor ?? '' })
    const texts = [...first.items, ...second.items].map(({ text }) => text)
    expect(texts.slice(0, most)).toEqual(Array.from({ length: most }, (_, n) => `Number ${most - 1 - n}`))
  })
})
