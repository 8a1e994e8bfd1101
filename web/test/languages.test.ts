import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { preferenceChoices } from '@parley/protocol/wire'
import { swipe } from './fingers.ts'
import { goTo, openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A room in which two scripts are written, one from each side. */
async function openHarbour() {
  const world = await openPlace()
  const ada = await world.person('ada')
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
  for (const content of ['The tide is in', 'صباح الخير يا جماعة']) {
    await ada.client.call('messages.send', { roomId: room.id, content })
  }
  const speak = (language: (typeof preferenceChoices.language)[number]) =>
    ada.client.call('preferences.set', { language })
  return { world, speak }
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox()
  if (box === null) throw new Error('it is not shown')
  return box
}

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

describe('in Arabic', () => {
  it('the page is mirrored at once, and what people write keeps its own direction', async () => {
    const { world, speak } = await openHarbour()
    const { page, complaints } = await visit(browser(), { viewport: { width: 1440, height: 800 } })
    await signIn(page, world, 'ada', '/r/harbour?panel=about')
    await page.getByText('The tide is in').waitFor()
    const [list, timeline, panel] = [
      page.locator('[data-section]').first(),
      page.getByRole('log'),
      page.locator('aside'),
    ]
    const order = async () => {
      const places = await Promise.all([list, timeline, panel].map(async (each) => (await boxOf(each)).x))
      return [0, 1, 2].toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
    }
    expect(await order()).toEqual([0, 1, 2])

    await speak('ar')
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
    await expect.poll(order).toEqual([2, 1, 0])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
    const sideOf = async (text: string) => {
      const words = await page.getByText(text).evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const { left, right } = range.getBoundingClientRect()
        return { left, right }
      })
      const log = await boxOf(timeline)
      return words.left - log.x < log.x + log.width - words.right ? 'left' : 'right'
    }
    expect([await sideOf('صباح الخير'), await isTooWide(page)]).toEqual(['right', false])
    expect(complaints).toEqual([])
  })

  it('on a phone one goes back by a swipe from the other edge', async () => {
    const { world, speak } = await openHarbour()
    await speak('ar')
    const phone = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }
    const { page } = await visit(browser(), phone)
    await page.goto(`${world.url}/r/harbour`)
    await signIn(page, world, 'ada', '/')
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
    await page.getByRole('link', { name: /Harbour/ }).tap()
    await page.getByText('The tide is in').waitFor()
    await swipe(page, [352, 400], [80, 400])

    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })
})

describe.each(preferenceChoices.language)('in %s', (language) => {
  it('a room, what one writes and the settings fit a phone', async () => {
    const { world, speak } = await openHarbour()
    const { page, complaints } = await visit(browser(), { viewport: { width: 320, height: 640 } })
    await signIn(page, world, 'ada', '/r/harbour')
    await page.getByText('The tide is in').waitFor()
    await speak(language)
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${language}`))
    const wide: string[] = []
    for (const path of [
      '/r/harbour',
      '/r/harbour?panel=about',
      '/',
      '/search',
      '/settings/appearance',
      '/settings/notifications',
    ]) {
      await goTo(page, path)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      if (await isTooWide(page)) wide.push(path)
    }

    expect(wide).toEqual([])
    await page.goto(`${world.url}/r/harbour`)
    const field = page.getByRole('main').getByRole('textbox')
    await field.click()
    await untilFocused(field)
    await page.keyboard.type('Half a sentence')
    await page.keyboard.press('Enter')
    await page.getByRole('article').filter({ hasText: 'Half a sentence' }).waitFor()
    expect(complaints).toEqual([])
  })
})
