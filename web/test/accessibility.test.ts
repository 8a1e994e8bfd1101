import { goodPassword } from '@parley/testkit'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { settingsSections } from '../src/navigation/routes.ts'
import { findFaults } from './faults.ts'
import { png } from './png.ts'
import { goTo, openPlace, signIn, untilFocused, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()

const looks = [
  { theme: 'light', width: 1440, colorScheme: 'light', contrast: 'no-preference' },
  { theme: 'light', width: 360, colorScheme: 'light', contrast: 'no-preference' },
  { theme: 'dark', width: 1440, colorScheme: 'dark', contrast: 'no-preference' },
  { theme: 'dark', width: 360, colorScheme: 'dark', contrast: 'no-preference' },
  { theme: 'contrast', width: 1440, colorScheme: 'dark', contrast: 'more' },
  { theme: 'contrast', width: 360, colorScheme: 'dark', contrast: 'more' },
] as const

/** An address, and what is there once all of it has come, where the heading is there before. */
type Screen = readonly [path: string, sign?: string]

const doors: readonly Screen[] = [
  ['/sign-in'],
  ['/register'],
  ['/nowhere'],
  ['/invite/nothing', 'does not work any more'],
]
const screens: readonly Screen[] = [
  ['/'],
  ['/inbox', 'Mind the gap'],
  ['/inbox/mentions', 'Mind the gap'],
  ['/inbox/saved', 'The tide tables'],
  ['/rooms', 'Everything that floats'],
  ['/rooms/new', 'What kind of room?'],
  ['/r/harbour', 'The tide tables'],
  ['/r/harbour?panel=about', 'When ships come'],
  ['/r/harbour?panel=members', '@ben'],
  ['/r/harbour?panel=pins', 'Unpin'],
  ['/r/harbour?panel=files', 'tides.txt'],
  ['/r/harbour?panel=invites', 'Take back'],
  ['/r/harbour?panel=settings', 'Slow mode'],
  ['/r/harbour?panel=webhooks', 'New webhook'],
  ['/r/pier', 'Fresh nets'],
  ['/r/nowhere', 'There is no such room, or'],
  ['/r/harbour?panel=search'],
  ['/search'],
  ['/search?q=tide', 'The tide tables'],
  ['/search?q=nothing-of-the-kind', 'No messages found'],
  ['/search?q=pier', 'Rooms and people'],
  ['/search?q=zeppelin%20in%3Aharbour%20from%3Ame', 'Look without any filter'],
  ['/search?q=in%3Aharb', 'You are in no room of this name'],
  ['/people'],
  ['/contacts'],
  ['/contacts/requests'],
  ['/contacts/blocked'],
  ['/settings'],
  ...settingsSections.map((section): Screen => [`/settings/${section}`]),
  ['/nowhere'],
]

/** A place in which Ada has a room with all that rooms have, is mentioned, and could come into another one. */
async function openTown() {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const { room } = await ada.client.call('rooms.create', {
    kind: 'channel',
    name: 'Harbour',
    slug: 'harbour',
    category: 'Sea',
    topic: 'Everything that floats',
    description: '**When ships come**',
    memberIds: [ben.user.id],
  })
  const roomId = room.id
  const { message } = await ada.client.call('messages.send', { roomId, content: 'The tide tables' })
  await ada.client.call('pins.add', { roomId, messageId: message.id })
  await ada.client.call('bookmarks.add', { roomId, messageId: message.id })
  const { id: fileId } = await ada.client.files.upload({ name: 'tides.txt', blob: new Blob(['high, low']) })
  await ada.client.call('messages.send', { roomId, content: '', fileIds: [fileId] })
  await ben.client.call('messages.send', { roomId, content: 'Mind the gap, @ada' })
  const { room: pier } = await ben.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await ben.client.call('messages.send', { roomId: pier.id, content: 'Fresh nets' })
  const { invite } = await ada.client.call('invites.create', { roomId })
  return { world, invitation: [`/invite/${invite.code}`, 'invites you to a room'] as const }
}

const givenUp = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'files.process',
  state: 'exhausted',
  payload: { fileId: '01890000-0000-7000-8000-000000000002' },
  attempts: 5,
  dueAt: '2030-01-01T12:00:00.000Z',
  startedAt: null,
  lastError: 'the disk is full',
  createdAt: '2030-01-01T11:00:00.000Z',
}

/** Resolves once all of a screen has come. */
async function show(page: Page, [path, sign]: Screen): Promise<void> {
  await goTo(page, path)
  const main = page.getByRole('main')
  await main.getByRole('heading', { level: 1 }).waitFor()
  if (sign !== undefined) await main.getByText(sign).first().waitFor()
  await page.getByRole('status').getByText('Loading').waitFor({ state: 'detached' })
}

async function findFaultsOn(page: Page, list: readonly Screen[]): Promise<string[]> {
  const faults: string[] = []
  for (const screen of list) {
    await show(page, screen)
    faults.push(...(await findFaults(page)))
  }
  return faults
}

/** Looking through so many screens takes a busy machine a while. */
const patient = { timeout: 240_000 }

/** What opens to those who run the place only. */
const administration: readonly Screen[] = [
  ['/admin'],
  ['/admin/overview', 'Look again'],
  ['/admin/audit', 'Signed in'],
  ['/admin/people', '@ada'],
  ['/admin/rooms', 'Members:'],
  ['/admin/announcements', 'Nothing was announced'],
  ['/admin/storage', 'All files of this place'],
  ['/admin/stats', 'As a table'],
  ['/admin/health', 'Answers'],
  ['/admin/reports', 'Nothing waits'],
  ['/admin/held', 'Nothing waits'],
  ['/admin/rules', 'No rules'],
  ['/admin/rules/new', 'What it is called'],
  ['/admin/sanctions', 'Nothing here'],
  ['/admin/invites', 'No invitations'],
  ['/admin/settings', 'Largest file'],
]

describe.each(looks)('in the theme $theme, $width pixels wide', ({ theme, width, ...wishes }) => {
  it('every screen is accessible', patient, async () => {
    const { world, invitation } = await openTown()
    const { page } = await visit(browser(), { ...wishes, viewport: { width, height: 800 } })

    await page.goto(world.url)
    const before = await findFaultsOn(page, [...doors, invitation])
    await signIn(page, world, 'ada', '/people')
    const after = await findFaultsOn(page, screens)

    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    expect([...before, ...after]).toEqual([])
  })

  it('what opens for files is accessible', patient, async () => {
    const { world } = await openTown()
    const { page } = await visit(browser(), { ...wishes, viewport: { width, height: 800 } })
    await signIn(page, world, 'ada', '/r/harbour')
    await page.getByRole('button', { name: 'Read tides.txt' }).click()
    await page.getByRole('dialog').getByText('high, low').waitFor()
    // Layers that come and go overlap for a moment: what counts is how they come to rest.
    const settlesWithoutFaults = async () => await expect.poll(() => findFaults(page)).toEqual([])
    await settlesWithoutFaults()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Record a voice message' }).click()
    await page.getByRole('dialog', { name: 'Voice message' }).getByRole('alert').waitFor()
    await settlesWithoutFaults()
    await show(page, ['/settings/profile', 'Your picture'])
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a picture' }).click()
    await (await asked).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: png(320, 200, [14, 90, 94]) })
    await page.getByRole('application').waitFor()
    await settlesWithoutFaults()
  })

  it('the administration is accessible to those who run the place', patient, async () => {
    const { world } = await openTown()
    const { page } = await visit(browser(), { ...wishes, viewport: { width, height: 800 } })
    await page.route('**/api/v1/admin/jobs**', (route) =>
      route.fulfill({ json: { items: [givenUp], nextCursor: null } }),
    )
    await withoutSockets({ context: page.context() })
    await signIn(page, world, 'harbourmaster', '/admin/jobs')
    await page.getByText('files.process').waitFor()
    expect(await findFaults(page)).toEqual([])
    const faults: string[] = []
    for (const screen of administration) {
      await show(page, screen)
      faults.push(...(await findFaults(page)).map((fault) => `${screen[0]}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

describe('zoomed in by four', () => {
  it('nothing has to be scrolled sideways', patient, async () => {
    const { world } = await openTown()
    const { page } = await visit(browser(), { viewport: { width: 320, height: 256 } })
    await signIn(page, world, 'ada', '/people')

    const tooWide: string[] = []
    for (const screen of screens) {
      await show(page, screen)
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(screen[0])
    }

    expect(tooWide).toEqual([])
  })
})

describe('by keyboard alone', () => {
  it('a person signs in, comes to the heading, changes a setting and signs out', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    const press = (key: string) => page.keyboard.press(key)

    await page.goto(`${world.url}/settings/privacy`)
    await untilFocused(page.getByLabel('Username or e-mail'))
    await page.keyboard.type('harbourmaster')
    await press('Tab')
    await page.keyboard.type(goodPassword)
    await press('Enter')
    const heading = page.getByRole('heading', { level: 1, name: 'Privacy' })
    await untilFocused(heading)
    await press('Tab')
    await press('Space')
    await expect.poll(() => page.getByRole('switch', { name: 'Read receipts' }).isChecked()).toBe(false)
    await goByTab(page, 'Shift+Tab', page.getByRole('button', { name: 'Account menu' }).and(page.locator(':focus')))
    await press('Enter')
    await untilFocused(page.getByRole('menu'))
    await press('End')
    await press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  })

  it('a person finds a room, writes, changes it, reacts, answers, sees who is there and signs out', async () => {
    const { world } = await openTown()
    const { page, complaints } = await visit(browser())
    const press = (key: string) => page.keyboard.press(key)
    const type = (text: string) => page.keyboard.type(text)
    const said = (text: string) => page.getByRole('log').getByRole('article').filter({ hasText: text })
    const field = page.getByRole('textbox', { name: /^Message/ })
    await signIn(page, world, 'ada', '/people')

    await press('Control+k')
    await untilFocused(page.getByRole('combobox', { name: 'Room, person or command' }))
    await type('harb')
    await page.getByRole('option', { selected: true, name: /^Harbour/ }).waitFor()
    await press('Enter')
    await untilFocused(field)
    await type('The ferry is lat')
    await press('Enter')
    await said('The ferry is lat').and(page.locator('[data-message]')).waitFor()
    await press('ArrowUp')
    await untilFocused(page.getByRole('textbox', { name: 'Change the message' }))
    await type('e')
    await press('Enter')
    await said('The ferry is late').waitFor()
    await untilFocused(field)

    await goByTab(page, 'Shift+Tab', page.getByRole('log').locator(':focus').or(page.locator('[role=log]:focus')))
    await press('End')
    await untilFocused(said('The ferry is late'))
    await press('ArrowUp')
    await untilFocused(said('Mind the gap'))
    await press('+')
    await untilFocused(page.getByRole('dialog', { name: 'Choose a reaction' }))
    await press('Enter')
    await said('Mind the gap').getByRole('button', { pressed: true }).waitFor()
    await untilFocused(said('Mind the gap'))
    await press('r')
    await untilFocused(field)
    await page.getByText('Reply to ben').waitFor()
    await type('I do')
    await press('Enter')
    await said('I do')
      .getByRole('button', { name: /Mind the gap/ })
      .waitFor()

    await press('Control+.')
    const about = page.getByRole('complementary', { name: 'About' })
    await about.waitFor()
    await goByTab(page, 'Tab', about.getByRole('link', { name: 'Members' }).and(page.locator(':focus')))
    await press('Enter')
    await page.getByRole('complementary', { name: 'Members' }).getByText('@ben').waitFor()
    await goByTab(page, 'Tab', page.getByRole('button', { name: 'Account menu' }).and(page.locator(':focus')))
    await press('Enter')
    await untilFocused(page.getByRole('menu'))
    await press('End')
    await press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    expect(complaints).toEqual([])
  })
})

/** Presses until the focus is there, as somebody does who sees where it is. */
async function goByTab(page: Page, key: 'Tab' | 'Shift+Tab', focused: Locator): Promise<void> {
  for (let turn = 0; turn < 60 && (await focused.count()) === 0; turn += 1) await page.keyboard.press(key)
  expect(await focused.count()).toBe(1)
}
