import { expect, it } from 'vitest'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

it('all keys are shown at a glance, and can be changed for every device', async () => {
  const world = await openPlace()
  const { client } = await world.person('ada')
  const { page, complaints } = await visit(browser())
  await signIn(page, world, 'ada')

  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.getByText('Open the inbox').waitFor()
  await sheet.getByRole('link', { name: 'Change shortcuts' }).click()

  await page.getByRole('heading', { level: 1, name: 'Shortcuts' }).waitFor()
  const inboxKeys = page.getByRole('button', { name: 'Change the keys for “Open the inbox”' })
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
