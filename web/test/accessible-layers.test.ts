import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openRoomOfEverything } from './everything.ts'
import { findFaults } from './faults.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

const looks = [
  { theme: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { theme: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { theme: 'contrast', colorScheme: 'dark', contrast: 'more' },
] as const

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const messageWith = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text }).last()
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })

async function openMenu(page: Page, text: string): Promise<Locator> {
  await messageWith(page, text).click({ button: 'right', position: { x: 120, y: 8 } })
  return page.getByRole('menu')
}

/** What opens over a room, and how: each says by what it is known. */
const layers: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  'the way to anywhere': async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('light')
    return page.getByRole('option').first()
  },
  'the sheet of keys': async (page) => {
    await page.keyboard.press('Control+/')
    return page.getByRole('dialog')
  },
  'the account menu': async (page) => {
    await page.getByRole('button', { name: 'Account menu' }).click()
    return item(page, 'Sign out')
  },
  'the options of the list': async (page) => {
    await page.getByRole('button', { name: 'Options of the list' }).click()
    return page.getByRole('menu')
  },
  'the menu of a room': async (page) => {
    await page.getByRole('link', { name: 'Lighthouse' }).first().click({ button: 'right' })
    return page.getByRole('menu')
  },
  'the days': async (page) => {
    await page.getByRole('button', { name: 'More about this room' }).click()
    await item(page, 'Go to a day…').click()
    return dialog(page, 'Jump to a date')
  },
  'the question before one leaves': async (page) => {
    await page.getByRole('button', { name: 'More about this room' }).click()
    await page.getByRole('menuitem', { name: /^Leave/ }).click()
    return page.getByRole('alertdialog')
  },
  'the actions of a message': (page) => openMenu(page, 'Who comes along?'),
  'the emoji to react with': async (page) => {
    await openMenu(page, 'Who comes along?')
    await item(page, 'React…').click()
    return dialog(page, 'Choose a reaction')
  },
  'who has read a message': async (page) => {
    await openMenu(page, 'Who comes along?')
    await item(page, 'Who has read it').click()
    return dialog(page, 'Who has read it')
  },
  'earlier versions': async (page) => {
    await openMenu(page, 'repaired at last')
    await item(page, 'Earlier versions').click()
    return dialog(page, 'Earlier versions').getByText('broken again')
  },
  'the card of a person': async (page) => {
    await page.getByRole('button', { name: 'bert' }).first().click()
    return page.getByRole('dialog')
  },
  'the question before somebody else’s message is deleted': async (page) => {
    await openMenu(page, 'I am looking')
    await item(page, 'Delete for everybody…').click()
    return page.getByRole('alertdialog')
  },
  'a notice that can be undone': async (page) => {
    await openMenu(page, 'Who comes along?')
    await item(page, 'Delete').click()
    return page.getByRole('button', { name: 'Undo' })
  },
}

/** Looking through so many layers takes a busy machine a while. */
const patient = { timeout: 240_000 }

describe.each(looks)('in the theme $theme', ({ theme, ...wishes }) => {
  it('everything that opens over a room is accessible', patient, async () => {
    const world = await openPlace()
    const { path } = await openRoomOfEverything(world)
    const { page, complaints } = await visit(browser(), { ...wishes, viewport: { width: 1440, height: 900 } })
    await signIn(page, world, 'ada', path)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)

    for (const [name, open] of Object.entries(layers)) {
      await messageWith(page, 'Who comes along?').waitFor()
      const layer = await open(page)
      await layer.waitFor()
      // Layers that come and go overlap for a moment: what counts is how they come to rest, not that they went.
      await expect.poll(() => findFaults(page), { message: name }).toEqual([])
      expect(await layer.isVisible(), name).toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('[role=dialog], [role=alertdialog], [role=menu]').waitFor({ state: 'detached' })
    }
    expect(complaints).toEqual([])
  })
})
