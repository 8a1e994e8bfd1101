import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()

/** Ada in front of a room in which Ben said so much, each with what can be pressed. */
async function openRoom(messages: number) {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const { room } = await ben.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
  await ada.client.call('rooms.join', { roomId: room.id })
  for (let number = 1; number <= messages; number += 1) {
    const content = `Number ${number}. @ada, see https://example.org/${number}`
    const { message } = await ben.client.call('messages.send', { roomId: room.id, content })
    await ben.client.call('reactions.add', { roomId: room.id, messageId: message.id, emoji: '👍' })
  }
  await ada.client.call('receipts.read', { roomId: room.id, seq: messages + 2 })
  const { page, complaints } = await visit(browser())
  await signIn(page, world, 'ada', '/r/harbour')
  await said(page, messages).waitFor()
  return { ada, ben, room, page, complaints }
}

const log = (page: Page) => page.getByRole('log')
const said = (page: Page, number: number) =>
  log(page)
    .getByRole('article')
    .filter({ hasText: `Number ${number}.` })
const field = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })
const scrollTop = (page: Page) => log(page).evaluate((element) => element.scrollTop)

/** Whether the focus is on an element itself, rather than in it. */
async function untilAt(what: Locator): Promise<void> {
  const isAt = () => what.evaluate((element) => element === document.activeElement).catch(() => false)
  await expect.poll(isAt).toBe(true)
}

/** Presses a key until the focus is out of the messages, and answers with what it was on meanwhile. */
async function pressOut(page: Page, key: string): Promise<readonly string[]> {
  const names: string[] = []
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key)
    const now = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused?.closest('[role=log]') === null) return null
      return focused?.closest('[data-row]')?.textContent ?? ''
    })
    if (now === null) break
    names.push(now)
  }
  return names
}

describe('the keyboard in a room', () => {
  it('has one stop in the messages: into the row one is at, through what is in it, and out', async () => {
    const { page, complaints } = await openRoom(30)
    await field(page).focus()
    const before = await scrollTop(page)

    await page.keyboard.press('Shift+Tab')
    await untilAt(said(page, 30))
    await said(page, 30).getByRole('toolbar').waitFor()
    const onward = await pressOut(page, 'Tab')
    // The author, the mention, the address, the reaction and what can be done with it: all of them in that row.
    expect(onward.length).toBeGreaterThan(4)
    expect(onward.every((name) => name.includes('Number 30.'))).toBe(true)
    await untilFocused(field(page))

    await page.keyboard.press('Shift+Tab')
    await untilAt(said(page, 30))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await untilAt(said(page, 28))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await untilAt(said(page, 28))
    expect(await pressOut(page, 'Shift+Tab')).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true)

    await page.keyboard.press('Tab')
    await untilAt(said(page, 28))
    expect(await scrollTop(page)).toBe(before)
    expect(complaints).toEqual([])
  })

  it('goes round all parts of the room by F6, and from the one on a message answers it', async () => {
    const { page } = await openRoom(6)
    await page.keyboard.press('Control+.')
    const details = page
      .locator('[data-region]')
      .filter({ has: page.getByRole('complementary', { name: 'About' }) })
      .last()
    await untilFocused(details)
    const sidebar = page.locator('header[data-region]')
    const header = page.getByRole('main').locator('header').first()

    for (const part of [sidebar, header, said(page, 6), field(page), details]) {
      await page.keyboard.press('F6')
      await untilFocused(part)
    }
    for (const part of [field(page), said(page, 6), header, sidebar]) {
      await page.keyboard.press('Shift+F6')
      await untilFocused(part)
    }

    await page.keyboard.press('F6')
    await untilFocused(header)
    await page.keyboard.press('F6')
    await untilAt(said(page, 6))
    await page.keyboard.press('ArrowUp')
    await untilAt(said(page, 5))
    await page.keyboard.press('r')
    await page.getByText('Reply to ben').waitFor()
    await untilFocused(field(page))
    await page.keyboard.type('Aye.')
    await page.keyboard.press('Enter')
    const answer = log(page).getByRole('article').filter({ hasText: 'Aye.' })
    await answer.waitFor()
    await page.keyboard.press('Shift+Tab')
    await untilAt(said(page, 5).first())
    await page.keyboard.press('Escape')
    await untilFocused(field(page))
  })

  it('goes by F6 to what is told as well, and past it, and is back where it was when that is gone', async () => {
    const world = await openPlace()
    const visitor = await visit(browser())
    const { page } = visitor
    await withoutSockets(visitor)
    await signIn(page, world, 'harbourmaster', '/settings/appearance')
    await page.route('**/preferences', (route) => route.abort())
    const dark = page.getByRole('radio', { name: 'Dark' })
    const again = page.getByRole('button', { name: 'Try again' })
    const sidebar = page.locator('header[data-region]')

    await dark.focus()
    await page.keyboard.press('Space')
    await again.waitFor()
    for (const part of [again, sidebar, page.getByRole('main'), again]) {
      await page.keyboard.press('F6')
      await untilFocused(part)
    }
    await page.keyboard.press('Shift+F6')
    await untilFocused(page.getByRole('main'))
    await dark.focus()
    await page.keyboard.press('F6')
    await untilFocused(again)
    await page.unroute('**/preferences')
    await page.keyboard.press('Enter')
    await again.waitFor({ state: 'detached' })
    await untilFocused(dark)
    await expect.poll(() => dark.isChecked()).toBe(true)
  })

  it('comes from the messages to what did not load, to try it again', async () => {
    const { page } = await openRoom(3)
    await log(page).evaluate((element) => {
      // As a stretch of history stands there that could not be fetched: a row at which arrows do not stop.
      const row = document.createElement('li')
      row.dataset['row'] = 'lost'
      row.append(Object.assign(document.createElement('button'), { textContent: 'Try again' }))
      element.querySelector('ol')?.prepend(row)
    })

    await said(page, 3).focus()
    await pressUntil(page, 'Tab', 'Try again')
    await page.keyboard.press('Tab')
    await untilFocused(field(page))
  })
})

async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const text = () => page.evaluate(() => document.activeElement?.textContent)
  for (let presses = 0; presses < 40 && (await text()) !== name; presses += 1) await page.keyboard.press(key)
  expect(await text()).toBe(name)
}

it('leaves messages and field in sight where a window is magnified to four times, and nothing to scroll to', async () => {
  const world = await openPlace()
  const ada = await world.person('ada')
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour', topic: 'Boats' })
  for (let number = 1; number <= 30; number += 1) {
    await ada.client.call('messages.send', { roomId: room.id, content: `Number ${number}. The tide waits for nobody.` })
  }
  const { page } = await visit(browser(), { viewport: { width: 320, height: 256 } })
  await signIn(page, world, 'ada', `/r/${room.slug}`)
  await said(page, 30).waitFor()
  const seen = (what: Locator) =>
    what.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })

  expect(await seen(page.getByRole('main').locator('header').first())).toBe(true)
  expect(await seen(said(page, 30))).toBe(true)
  expect(await seen(field(page))).toBe(true)
  expect(await seen(page.getByRole('button', { name: 'Send' }))).toBe(true)
  const beyond = await page.evaluate(() => {
    const section = document.querySelector('[role=log]')?.closest('section')
    const page = document.documentElement
    return [(section?.scrollHeight ?? 0) - (section?.clientHeight ?? 0), page.scrollHeight - page.clientHeight]
  })
  expect(beyond).toEqual([0, 0])
})
