import { describe, expect, it } from 'vitest'
import { openPlace, signIn, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()

const themeOf = () => document.documentElement.dataset['theme']

describe('the look', () => {
  it('changes at once, in other tabs too, and comes back on another device', async () => {
    const world = await openPlace()
    const visitor = await visit(browser())
    const { page, newTab, complaints } = visitor
    await withoutSockets(visitor)
    await signIn(page, world, 'harbourmaster', '/settings/appearance')
    const other = await newTab()
    await other.goto(world.url)
    await other.getByRole('heading', { level: 1 }).waitFor()

    await page.bringToFront()
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT')
    await page.getByRole('radio', { name: 'Dark' }).click()

    await expect.poll(() => page.evaluate(themeOf)).toBe('dark')
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
    expect((await saved).status()).toBe(200)
    const elsewhere = await visit(browser())
    await signIn(elsewhere.page, world, 'harbourmaster')
    await elsewhere.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
    expect(complaints).toEqual([])
  })

  it('stands before the program of the page has come', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/settings/appearance')
    await page.getByRole('radio', { name: 'Dark' }).click()
    await expect.poll(() => page.evaluate(themeOf)).toBe('dark')

    await page.route(/\/assets\/(?!theme)[^/]*\.js$/, (route) => route.abort())
    await page.reload()

    expect(await page.evaluate(themeOf)).toBe('dark')
  })

  it('is shown in small beside its name, in full height', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/settings/appearance')
    const pictures = page.locator('.look-picture')
    await pictures.first().waitFor()
    const heights = await pictures.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(4)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48)
  })

  it('goes back, and says so, when it cannot be saved', async () => {
    const world = await openPlace()
    const visitor = await visit(browser())
    const { page } = visitor
    await withoutSockets(visitor)
    await signIn(page, world, 'harbourmaster', '/settings/appearance')

    await page.route('**/preferences', (route) => route.abort())
    await page.getByRole('radio', { name: 'Dark' }).click()
    await page.getByText('A setting could not be saved and was put back').waitFor()

    await expect.poll(() => page.evaluate(themeOf)).toBe('light')
  })
})
