import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

it('all keys are shown at a glance, and can be changed for every device', async () => {
  const world = await openPlace()
  const { client } = await world.person('ada')
  const { page, complaints } = await visit(browser())
  await signIn(page, world, 'ada')

  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.getByText('Show your mentions').waitFor()
  await sheet.getByRole('link', { name: 'Change shortcuts' }).click()

  await page.getByRole('heading', { level: 1, name: 'Shortcuts' }).waitFor()
  const inboxKeys = page.getByRole('button', { name: 'Change the keys for “Show your mentions”' })
  await inboxKeys.click()
  await expect.poll(() => inboxKeys.getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Control+k')
  await page.getByText('These keys are already for “Go to a room, a person or a command”.').waitFor()
  await page.keyboard.press('Control+Shift+y')
  const kept = async () => (await client.call('preferences.get', {})).preferences.shortcuts
  await expect.poll(kept).toEqual({ mentions: 'Mod+Shift+Y' })
  await page.keyboard.press('Control+Shift+y')

  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
  const other = await visit(browser())
  await signIn(other.page, world, 'ada')
  await other.page.getByRole('heading', { level: 1 }).waitFor()
  await other.page.keyboard.press('Control+Shift+y')
  await other.page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
  expect(complaints).toEqual([])
})

it('keys go by the letters on them, and by their place where the layout has no such letters', async () => {
  const world = await openPlace()
  const { page } = await visit(browser())
  await signIn(page, world, 'harbourmaster')

  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ь', code: 'KeyM', ctrlKey: true, shiftKey: true, bubbles: true }),
    ),
  )

  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
})

/** Ada in front of a room in which Ben and she said something, with another one before it and one that waits for her after it. */
async function openRooms() {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const memberIds = [ada.user.id]
  const make = async (name: string) =>
    (await ben.client.call('rooms.create', { kind: 'channel', name, slug: name.toLowerCase(), memberIds })).room
  await make('Anchor')
  const harbour = await make('Harbour')
  const pier = await make('Pier')
  const roomId = harbour.id
  await ben.client.call('members.update', { roomId, userId: ada.user.id, role: 'moderator' })
  await ben.client.call('messages.send', { roomId, content: 'Theirs' })
  await ada.client.call('messages.send', { roomId, content: 'Mine' })
  await ben.client.call('messages.send', { roomId: pier.id, content: 'Waiting' })
  const { page } = await visit(browser())
  await signIn(page, world, 'ada', '/r/harbour')
  await said(page, 'Mine').waitFor()
  return { ada, harbour, page }
}

const said = (page: Page, text: string) => page.getByRole('log').getByRole('article').filter({ hasText: text })
const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { level: 1, name })
const field = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })

/** Goes there as a link would, without loading the page anew. */
async function goTo(page: Page, path: string, there: Locator): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(0, '', next)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await there.waitFor()
}

it('keys of the page do what the list says', async () => {
  const { page } = await openRooms()
  const atHarbour = () => goTo(page, '/r/harbour', heading(page, 'Harbour'))
  const shows = async (key: string, what: Locator) => {
    await atHarbour()
    await page.keyboard.press(key)
    await what.waitFor()
  }

  await shows('Control+,', heading(page, 'Profile'))
  await shows('Control+.', page.getByRole('complementary', { name: 'About' }))
  await shows('Control+f', page.getByRole('combobox', { name: 'Search in this room' }))
  await shows('Control+Shift+f', page.getByRole('combobox', { name: 'Search all your rooms' }))
  await shows('Control+Shift+m', heading(page, 'Inbox'))
  await shows('Alt+ArrowUp', heading(page, 'Anchor'))
  await shows('Alt+Shift+ArrowUp', heading(page, 'Pier'))
})

it('each key of the field does what the list says', async () => {
  const { page } = await openRooms()
  const input = field(page)
  const answering = page.getByText('Reply to ada')
  const makes = async (key: string, text: string) => {
    await input.fill('sail')
    await input.press('Control+a')
    await input.press(key)
    await expect.poll(() => input.inputValue()).toBe(text)
  }

  await makes('Control+b', '**sail**')
  await makes('Control+i', '*sail*')
  await makes('Control+e', '`sail`')
  await makes('Control+Shift+l', '- sail')
  await input.fill('')
  await input.press('Shift+ArrowUp')
  await answering.waitFor()
  await input.press('Escape')
  await answering.waitFor({ state: 'detached' })
  await input.press('ArrowUp')
  await untilFocused(page.getByRole('textbox', { name: 'Change the message' }))
})

it('each key of a message does what the list says, and single ones nothing once they are off', async () => {
  const { page, ada, harbour } = await openRooms()
  const on = async (text: string, key: string) => {
    await said(page, text).focus()
    await page.keyboard.press(key)
  }
  const roomId = harbour.id

  await on('Theirs', 's')
  await expect.poll(async () => (await ada.client.call('bookmarks.list', {})).items.length).toBe(1)
  await on('Theirs', 'p')
  await expect.poll(async () => (await ada.client.call('pins.list', { roomId })).items.length).toBe(1)
  await on('Theirs', '+')
  await page.getByRole('dialog', { name: 'Choose a reaction' }).waitFor()
  await page.keyboard.type('lightho')
  await expect.poll(() => page.getByRole('combobox', { name: 'Find an emoji' }).inputValue()).toBe('lightho')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await on('Theirs', 'r')
  await page.getByText('Reply to ben').waitFor()
  await field(page).press('Escape')
  await on('Mine', 'e')
  await untilFocused(page.getByRole('textbox', { name: 'Change the message' }))
  await page.keyboard.press('Escape')
  await untilFocused(field(page))
  await on('Theirs', 'u')
  const theirs = (await ada.client.call('messages.list', { roomId })).messages.find(
    ({ content }) => content === 'Theirs',
  )
  const readSeq = async () => (await ada.client.call('rooms.get', { roomId })).membership?.readSeq
  await expect.poll(readSeq).toBe((theirs?.seq ?? 0) - 1)

  await goTo(page, '/settings/shortcuts', heading(page, 'Shortcuts'))
  await page.getByRole('switch', { name: 'Single keys' }).click()
  await expect.poll(async () => (await ada.client.call('preferences.get', {})).preferences.singleKeys).toBe(false)
  await goTo(page, '/r/harbour', said(page, 'Mine'))
  await on('Theirs', 's')
  await on('Mine', 'Delete')
  await said(page, 'Mine').waitFor({ state: 'detached' })
  // Had the key before it meant anything, it would not be saved any more by now.
  expect((await ada.client.call('bookmarks.list', {})).items.length).toBe(1)
})
