import type { Page } from 'playwright-core'
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

async function openMenu(page: Page, text: string): Promise<void> {
  await messageWith(page, text).click({ button: 'right', position: { x: 120, y: 8 } })
  await page.getByRole('menu').waitFor()
}

/** What opens over a room, and how: each resolves when it is there. */
const layers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the way to anywhere': async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('light')
    await page.getByRole('option').first().waitFor()
  },
  'the sheet of keys': async (page) => {
    await page.keyboard.press('Control+/')
    await page.getByRole('dialog').waitFor()
  },
  'the account menu': async (page) => {
    await page.getByRole('button', { name: 'Account menu' }).click()
    await item(page, 'Sign out').waitFor()
  },
  'the options of the list': async (page) => {
    await page.getByRole('button', { name: 'Options of the list' }).click()
    await page.getByRole('menu').waitFor()
  },
  'the menu of a room': async (page) => {
    await page.getByRole('link', { name: 'Lighthouse' }).first().click({ button: 'right' })
    await page.getByRole('menu').waitFor()
  },
  'the days': async (page) => {
    await page.getByRole('button', { name: 'More about this room' }).click()
    await item(page, 'Go to a day…').click()
    await dialog(page, 'Jump to a date').waitFor()
  },
  'the question before one leaves': async (page) => {
    await page.getByRole('button', { name: 'More about this room' }).click()
    await page.getByRole('menuitem', { name: /^Leave/ }).click()
    await page.getByRole('alertdialog').waitFor()
  },
  'the actions of a message': (page) => openMenu(page, 'Who comes along?'),
  'the emoji to react with': async (page) => {
    await openMenu(page, 'Who comes along?')
    await item(page, 'React…').click()
    await dialog(page, 'Choose a reaction').waitFor()
  },
  'who has read a message': async (page) => {
    await openMenu(page, 'Who comes along?')
    await item(page, 'Who has read it').click()
    await dialog(page, 'Who has read it').waitFor()
  },
  'earlier versions': async (page) => {
    await openMenu(page, 'repaired at last')
    await item(page, 'Earlier versions').click()
    await dialog(page, 'Earlier versions').getByText('broken again').waitFor()
  },
  'the card of a person': async (page) => {
    await page.getByRole('button', { name: 'bert' }).first().click()
    await page.getByRole('dialog').waitFor()
  },
  'the question before somebody else’s message is deleted': async (page) => {
    await openMenu(page, 'I am looking')
    await item(page, 'Delete for everybody…').click()
    await page.getByRole('alertdialog').waitFor()
  },
  'a notice that can be undone': async (page) => {
    await openMenu(page, 'Who comes along?')
    await item(page, 'Delete').click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
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
      await open(page)
      // Layers that come and go overlap for a moment: what counts is how they come to rest.
      await expect.poll(() => findFaults(page), { message: name }).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('[role=dialog], [role=alertdialog], [role=menu]').waitFor({ state: 'detached' })
    }
    expect(complaints).toEqual([])
  })
})
