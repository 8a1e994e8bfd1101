import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** Ada in front of a room to which she came from the list, on a phone or at a desk. */
async function openRoom(viewport: { readonly width: number; readonly height: number }) {
  const world = await openPlace()
  const ada = await world.person('ada')
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
  await ada.client.call('messages.send', { roomId: room.id, content: 'The ferry is in.' })
  const { page, complaints } = await visit(browser(), { viewport })
  await signIn(page, world, 'ada', '/rooms')
  await page.evaluate(() => {
    history.pushState('/rooms', '', '/r/harbour')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await said(page).waitFor()
  return { page, complaints }
}

const said = (page: Page) => page.getByRole('log').getByRole('article').filter({ hasText: 'The ferry is in.' })
const pathOf = (page: Page) => new URL(page.url()).pathname
const steps = (page: Page) => page.evaluate(() => history.length)
const isAtPage = (page: Page) => page.evaluate(() => typeof history.state !== 'object')

for (const [where, viewport] of [
  ['on a phone', { width: 390, height: 800 }],
  ['at a desk', { width: 1280, height: 800 }],
] as const) {
  it(`closes what stands above the room by going back, and then leaves it, ${where}`, async () => {
    const { page, complaints } = await openRoom(viewport)
    const sheet = page.locator('[role=dialog], [role=menu]')
    const open = async () => {
      await said(page).click({ button: 'right' })
      await sheet.waitFor()
    }
    const close = async () => {
      await sheet.waitFor({ state: 'detached' })
      await expect.poll(() => isAtPage(page)).toBe(true)
    }

    await open()
    await page.goBack()
    await close()
    expect(pathOf(page)).toBe('/r/harbour')
    await said(page).waitFor()

    const before = await steps(page)
    for (let turn = 0; turn < 3; turn += 1) {
      await open()
      await page.keyboard.press('Escape')
      await close()
    }
    expect(await steps(page)).toBe(before)
    await page.evaluate(() => history.forward())
    await expect.poll(() => isAtPage(page)).toBe(true)
    expect(await sheet.count()).toBe(0)

    await page.keyboard.press('Control+/')
    await sheet.getByRole('link', { name: 'Change shortcuts' }).click()
    await page.getByRole('heading', { level: 1, name: 'Shortcuts' }).waitFor()
    await expect.poll(() => pathOf(page)).toBe('/settings/shortcuts')
    await page.goBack()
    await said(page).waitFor()
    expect(await sheet.count()).toBe(0)

    await page.goBack()
    await expect.poll(() => pathOf(page)).toBe('/rooms')
    await page.getByRole('heading', { level: 1, name: 'Rooms' }).waitFor()
    expect(complaints).toEqual([])
  })
}

const menus: readonly (readonly [name: string, opener: (page: Page) => Locator])[] = [
  [
    'of oneself',
    (page) => page.getByRole('button', { name: 'ada', exact: false }).and(page.locator('[aria-haspopup]')),
  ],
  ['of the list', (page) => page.getByRole('button', { name: 'Options of the list' })],
  ['of the room', (page) => page.getByRole('button', { name: 'More about this room' })],
  ['of a member', (page) => page.getByRole('complementary').getByRole('button', { name: /ada/ })],
  ['of quiet', (page) => page.getByRole('button', { name: 'Mute' })],
  ['of what one is notified of', (page) => page.getByRole('combobox', { name: 'Notify me of' })],
]

it('closes every menu by going back, and nothing under it', async () => {
  const { page, complaints } = await openRoom({ width: 1440, height: 900 })
  // A choice keeps its list, which is not shown.
  const menu = page.locator('[role=menu], [role=listbox]').filter({ visible: true })
  const wanted = new Map([
    ['of a member', 'members'],
    ['of quiet', 'about'],
    ['of what one is notified of', 'about'],
  ])
  for (const [name, opener] of menus) {
    const panel = wanted.get(name)
    if (panel !== undefined) {
      await page.evaluate((to) => {
        history.pushState(`/r/harbour${to}`, '', `/r/harbour${to}`)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?panel=${panel}`)
    }
    await opener(page).click()
    await menu.waitFor()
    const here = page.url()
    await page.goBack()
    await menu.waitFor({ state: 'hidden' })
    expect(page.url(), name).toBe(here)
    await opener(page).click()
    await menu.waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    await expect.poll(() => isAtPage(page)).toBe(true)
  }
  // What leads on from a menu leaves its step behind.
  await page.getByRole('button', { name: 'Options of the list' }).click()
  await menu.getByRole('menuitem', { name: 'Browse rooms' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rooms' }).waitFor()
  await page.goBack()
  await said(page).waitFor()
  expect(await menu.count()).toBe(0)
  expect(complaints).toEqual([])
})
