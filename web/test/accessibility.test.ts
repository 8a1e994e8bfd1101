import { goodPassword } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from './faults.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

const looks = [
  { theme: 'light', width: 1440, colorScheme: 'light', contrast: 'no-preference' },
  { theme: 'light', width: 360, colorScheme: 'light', contrast: 'no-preference' },
  { theme: 'dark', width: 360, colorScheme: 'dark', contrast: 'no-preference' },
  { theme: 'contrast', width: 360, colorScheme: 'dark', contrast: 'more' },
] as const

const doors = ['/sign-in', '/register', '/nowhere']
const sections = ['profile', 'appearance', 'language', 'notifications', 'shortcuts', 'privacy', 'devices', 'account']
const screens = ['/', '/people', '/settings', ...sections.map((section) => `/settings/${section}`), '/nowhere']

/** Goes there as a link would, without loading the page anew. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(0, '', next)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('status').getByText('Loading').waitFor({ state: 'detached' })
}

async function findFaultsOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await goTo(page, path)
    faults.push(...(await findFaults(page)))
  }
  return faults
}

describe.each(looks)('in the theme $theme, $width pixels wide', ({ theme, width, ...wishes }) => {
  it('every screen is accessible', async () => {
    const world = await openPlace()
    const { page } = await visit(browser(), { ...wishes, viewport: { width, height: 800 } })

    await page.goto(world.url)
    const before = await findFaultsOn(page, doors)
    await signIn(page, world, 'harbourmaster')
    const after = await findFaultsOn(page, screens)

    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    expect([...before, ...after]).toEqual([])
  })
})

describe('zoomed in by four', () => {
  it('nothing has to be scrolled sideways', async () => {
    const world = await openPlace()
    const { page } = await visit(browser(), { viewport: { width: 320, height: 256 } })
    await signIn(page, world, 'harbourmaster')

    const tooWide: string[] = []
    for (const path of screens) {
      await goTo(page, path)
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(path)
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
    await page.getByLabel('Username or e-mail').waitFor()
    await page.keyboard.type('harbourmaster')
    await press('Tab')
    await page.keyboard.type(goodPassword)
    await press('Enter')
    const heading = page.getByRole('heading', { level: 1, name: 'Privacy' })
    await heading.waitFor()
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    await press('Tab')
    await press('Space')
    expect(await page.getByRole('switch', { name: 'Read receipts' }).isChecked()).toBe(false)
    await page.getByRole('button', { name: 'Account menu' }).focus()
    await press('Enter')
    await page.getByRole('menu').waitFor()
    await press('End')
    await press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  })
})
