import { gif } from '@parley/testkit'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { swipe } from './fingers.ts'
import { png } from './png.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

const picture = (width: number, height: number) =>
  new Blob([Buffer.from(png(width, height, [14, 90, 94]))], { type: 'image/png' })
const animation = () => new Blob([Buffer.from(gif(8, { side: 60 }))], { type: 'image/gif' })

/** Somebody in front of a room in which pictures were sent. */
async function arrive(pictures: Readonly<Record<string, Blob>>, options: BrowserContextOptions = {}) {
  const world = await openPlace()
  const ada = await world.person('ada')
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  for (const [name, blob] of Object.entries(pictures)) {
    const { id } = await ada.client.files.upload({ name, blob })
    await expect
      .poll(async () => (await ada.client.call('files.status', { fileId: id })).file.status, { timeout: 30_000 })
      .toBe('ready')
    await ada.client.call('messages.send', { roomId: room.id, content: '', fileIds: [id] })
  }
  const visitor = await visit(browser(), options)
  await signIn(visitor.page, world, 'ada', '/r/pier')
  return { world, ada, room, ...visitor, log: visitor.page.getByRole('log') }
}

/** Which form of it is shown; the whole of it has no name. */
const formOf = (shown: Locator) =>
  shown.evaluate((element: HTMLImageElement) =>
    element.naturalWidth === 0 ? 'nothing yet' : new URL(element.currentSrc).searchParams.get('variant'),
  )

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Pictures of this room' })
const scaleOf = (shown: Locator) => shown.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)

describe('a picture that moves', () => {
  it('stands still for who wishes so, until they play it', async () => {
    const { page, log, complaints } = await arrive({ 'wave.gif': animation() })
    const shown = log.getByRole('img', { name: 'Picture wave.gif' })
    await expect.poll(() => formOf(shown)).toBe('medium')
    await log.getByRole('button', { name: 'Play wave.gif' }).click()
    await expect.poll(() => formOf(shown)).toBeNull()
    await log.getByRole('button', { name: 'Pause wave.gif' }).click()
    await expect.poll(() => formOf(shown)).toBe('medium')

    await log.getByRole('button', { name: 'Open: Picture wave.gif' }).press('Enter')
    await expect.poll(() => formOf(gallery(page).getByRole('img'))).toBe('medium')
    expect(complaints).toEqual([])
  })

  it('moves for everybody else', async () => {
    const { log } = await arrive({ 'wave.gif': animation() }, { reducedMotion: 'no-preference' })
    await expect.poll(() => formOf(log.getByRole('img', { name: 'Picture wave.gif' }))).toBeNull()
    expect(await log.getByRole('button', { name: 'Play wave.gif' }).count()).toBe(0)
  })
})

describe('a picture that is shown large', () => {
  it('comes small first, and whole once somebody looks closer', async () => {
    const { page, log } = await arrive({ 'one.png': picture(2000, 1500), 'two.png': picture(1800, 1500) })
    await log.getByRole('button', { name: 'Open: Picture one.png' }).click()
    const shown = gallery(page).getByRole('img')
    await expect.poll(() => formOf(shown)).toBe('medium')
    const before = await shown.boundingBox()

    await untilFocused(gallery(page))
    await page.keyboard.press('+')
    await expect.poll(() => formOf(shown)).toBeNull()
    expect(await shown.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(2000)
    await page.keyboard.press('0')
    await expect.poll(() => scaleOf(shown)).toBe(1)
    // As sharp as it was, and where it was.
    expect([await formOf(shown), await shown.boundingBox()]).toEqual([null, before])

    await page.keyboard.press('ArrowRight')
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture two.png')
    await expect.poll(() => formOf(shown)).toBe('medium')
  })

  it('is seen closely where somebody presses twice, and whole when they do so again', async () => {
    const { page, log } = await arrive({ 'one.png': picture(2000, 1500) })
    await log.getByRole('button', { name: 'Open: Picture one.png' }).click()
    const shown = gallery(page).getByRole('img')
    await expect.poll(() => formOf(shown)).toBe('medium')
    await shown.dblclick()
    await expect.poll(() => scaleOf(shown)).toBe(2.5)
    await shown.dblclick()
    await expect.poll(() => scaleOf(shown)).toBe(1)
  })

  it('is said to be gone where whoever sent it takes it away, and is not come back to', async () => {
    const { page, log, ada, room } = await arrive({ 'one.png': picture(400, 300), 'two.png': picture(400, 300) })
    await log.getByRole('button', { name: 'Open: Picture one.png' }).click()
    const shown = gallery(page).getByRole('img')
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture one.png')
    await untilFocused(gallery(page))
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture two.png')
    const { messages } = await ada.client.call('messages.list', { roomId: room.id })
    const last = messages.find(({ files }) => files[0]?.name === 'two.png')
    await ada.client.call('messages.delete', { roomId: room.id, messageId: last?.id ?? '' })

    await gallery(page).getByText('This picture was taken away.').waitFor()
    expect(await shown.count()).toBe(0)
    expect(await gallery(page).getByRole('link', { name: 'Download two.png' }).count()).toBe(0)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture one.png')
    await page.keyboard.press('ArrowRight')
    expect(await gallery(page).getByRole('button', { name: 'Next picture' }).count()).toBe(0)
  })

  it('is closed by going back, and the room stays', async () => {
    const { page, log, world } = await arrive({ 'one.png': picture(400, 300) })
    await log.getByRole('button', { name: 'Open: Picture one.png' }).click()
    await gallery(page).getByRole('img').waitFor()
    await page.goBack()
    await gallery(page).waitFor({ state: 'detached' })
    await page.locator('[aria-label="Open: Picture one.png"]:focus').waitFor()
    expect(page.url()).toBe(`${world.url}/r/pier`)
  })

  it('makes way for the next and the one before by a finger', async () => {
    const { page, log } = await arrive(
      { 'one.png': picture(400, 300), 'two.png': picture(400, 300) },
      { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true },
    )
    await log.getByRole('button', { name: 'Open: Picture one.png' }).tap()
    const shown = gallery(page).getByRole('img')
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture one.png')
    await gallery(page).getByRole('button', { name: 'Next picture' }).waitFor()
    await swipe(page, [300, 350], [120, 350])
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture two.png')
    await swipe(page, [120, 350], [300, 350])
    await expect.poll(() => shown.getAttribute('alt')).toBe('Picture one.png')
  })
})

describe('a room that is looked into from outside', () => {
  it('shows what was sent there, and its pictures large', async () => {
    const { world, ada, room } = await arrive({ 'one.png': picture(400, 300) })
    const { id } = await ada.client.files.upload({ name: 'note.txt', blob: new Blob(['Mind the step.']) })
    await ada.client.call('messages.send', { roomId: room.id, content: '', fileIds: [id] })
    await world.person('bob')
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'bob', '/r/pier')
    await page.getByRole('link', { name: 'Download note.txt' }).waitFor()
    await page.getByRole('button', { name: 'Open: Picture one.png' }).click()
    await expect.poll(() => formOf(gallery(page).getByRole('img'))).not.toBe('nothing yet')
    expect(await gallery(page).getByRole('button', { name: 'Show in the conversation' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await gallery(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Join Pier' }).waitFor()
    expect(complaints).toEqual([])
  })
})
