import { openWire } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { driftOfReading, watchReading } from './drift.ts'
import {
  comeBack,
  isInSight,
  leavePage,
  log,
  openRoom,
  readMark,
  said,
  type TalkedRoom,
  wordsOf,
} from './talked-room.ts'
import { signIn, untilFocused, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()

async function enter({ world, path }: TalkedRoom, at = path): Promise<{ page: Page; complaints: readonly string[] }> {
  const { page, complaints } = await visit(browser())
  await signIn(page, world, 'ada', at)
  await log(page).locator('article').first().waitFor()
  return { page, complaints }
}

describe('the timeline', () => {
  it('opens at the end, and stays there while others speak', async () => {
    const room = await openRoom(80)
    const { page, complaints } = await enter(room)
    await said(page, 80).waitFor()

    await room.say(room.ben, 'Number 81. The ferry is in.')
    await said(page, 81).waitFor()

    const isAtEnd = () => log(page).evaluate((el) => el.scrollTop + el.clientHeight >= el.scrollHeight - 1)
    await expect.poll(isAtEnd).toBe(true)
    await said(page, 80).waitFor()
    expect(complaints).toEqual([])
  })

  it('keeps what is read in its place while history comes, others speak and answer, and the window changes', async () => {
    const room = await openRoom(240)
    const { page, complaints } = await enter(room)
    await said(page, 240).waitFor()
    await scrollUp(page, 1500)
    await watchReading(page)

    for (let turn = 0; turn < 4; turn += 1) {
      const { id } = await room.say(room.ben, `Meanwhile ${turn}`)
      await room.ben.client.call('reactions.add', { roomId: room.roomId, messageId: id, emoji: '👍' })
    }
    await page.getByRole('button', { name: '4 new messages' }).waitFor()
    expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)

    for (const size of [
      { width: 900, height: 700 },
      { width: 500, height: 900 },
      { width: 1400, height: 600 },
    ]) {
      await page.setViewportSize(size)
      expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)
    }
    // What was never in sight is as new as before.
    await page.getByRole('button', { name: '4 new messages' }).waitFor()
    expect((await room.ada.client.call('rooms.get', { roomId: room.roomId })).membership?.readSeq).toBe(241)
    expect(complaints).toEqual([])
  })

  it('keeps what is read in its place while what is above it grows, as pictures and edits do', async () => {
    const room = await openRoom(120)
    const { page } = await enter(room)
    await said(page, 120).waitFor()
    await scrollUp(page, 900)
    const key = await watchReading(page)

    for (const height of [40, 180, 7, 333.3, 0]) {
      await growAbove(page, key, height)
      expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)
    }
  })

  it('keeps what is read in its place while it and what stands above and below are edited and reacted to', async () => {
    const room = await openRoom(60)
    const { page } = await enter(room)
    await said(page, 60).waitFor()
    await scrollUp(page, 700)
    await watchReading(page)
    const inSight = await log(page).evaluate((el) => {
      const edge = el.getBoundingClientRect().top
      const rows = [...el.querySelectorAll('li:has(article)')]
      const first = rows.findIndex((row) => row.getBoundingClientRect().top >= edge)
      const numberOf = (row: Element | undefined) => Number(/Number (\d+)\./.exec(row?.textContent ?? '')?.[1])
      return [rows[first - 2], rows[first - 1], rows[first], rows[first + 1]].map(numberOf)
    })
    const { messages } = await room.ada.client.call('messages.list', { roomId: room.roomId, limit: 100 })

    for (const number of inSight) {
      const messageId = messages.find(({ content }) => content.startsWith(`Number ${number}.`))?.id ?? ''
      const where = { roomId: room.roomId, messageId }
      await room.ben.client.call('reactions.add', { ...where, emoji: '👍' })
      const content = `${wordsOf(number)}${'And then the wind turned, and it began to rain. '.repeat(9)}`
      await room.ben.client.call('messages.edit', { ...where, content })
      await said(page, number).filter({ hasText: 'began to rain' }).waitFor()
      expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)
    }
  })

  it('says the day of what one sees while one scrolls, which leads to any other day', async () => {
    const room = await openRoom(40)
    room.world.clock.advance({ hours: 48 })
    for (let number = 41; number <= 80; number += 1) await room.say(room.ben, wordsOf(number))
    await room.ada.client.call('receipts.read', { roomId: room.roomId, seq: 81 })
    const { page } = await enter(room)
    await said(page, 80).waitFor()
    const day = (hours: number) =>
      new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(room.world.clock.now().getTime() - hours * 3_600_000)
    const floating = page.locator('.floating-day')
    expect(await floating.count()).toBe(0)

    await scrollUp(page, 900)
    await expect.poll(() => floating.textContent()).toBe(day(0))
    await page
      .getByRole('button', { name: `${day(0)}, jump to a date` })
      .last()
      .click()
    const calendar = page.getByRole('dialog', { name: 'Jump to a date' })
    await calendar.getByRole('button', { name: 'First message' }).click()
    await said(page, 1).waitFor()
    await expect
      .poll(async () => {
        await log(page).evaluate((el) => el.scrollBy(0, 400))
        return await floating.textContent()
      })
      .toBe(day(48))
  })

  it('loads what was before while one scrolls up, down to the beginning, and never shows a hole', async () => {
    const room = await openRoom(180)
    const { page, complaints } = await enter(room)
    await said(page, 180).waitFor()

    for (
      let turn = 0;
      turn < 60 && !(await page.getByText('This is the beginning of Harbour').isVisible());
      turn += 1
    ) {
      await watchReading(page)
      expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)
      await scrollUp(page, 700)
      expect(await emptyShare(page)).toBe(0)
    }

    await page.getByText('This is the beginning of Harbour').waitFor()
    await said(page, 1).waitFor()
    expect(complaints).toEqual([])
  })

  it('says what is new, and since when, and lets one go there and back to the newest', async () => {
    const room = await openRoom(90, 40)
    const { page } = await enter(room)

    await page.getByText('New messages from here on').waitFor()
    await said(page, 41).waitFor()
    await said(page, 40).waitFor()
    await page.getByRole('button', { name: /new messages/ }).click()
    await said(page, 90).waitFor()
    await page.getByRole('button', { name: /new messages/ }).waitFor({ state: 'detached' })
    await untilFocused(log(page))

    await readMark(room, 91)
    const divider = page.getByText('New messages from here on')
    await expect
      .poll(async () => {
        await scrollUp(page, 400)
        return await divider.count()
      })
      .toBe(1)
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('heading', { name: /Good to see you|Welcome/ }).waitFor()
    await page.getByRole('link', { name: 'Harbour', exact: true }).first().click()
    await log(page).locator('article').first().waitFor()
    await said(page, 42).waitFor()
    expect(await divider.count()).toBe(0)
  })

  it('shows what is new at once, and what was read before it above when that has come, with nothing moved', async () => {
    // The first that is new is the oldest that comes by itself.
    const room = await openRoom(90, 40)
    const visitor = await visit(browser())
    const { page } = visitor
    await withoutSockets(visitor)
    let letCome = () => {}
    const isLet = new Promise<void>((resolve) => (letCome = resolve))
    await page.route(/\/messages\?.*before=/, async (route) => {
      await isLet
      await route.continue()
    })
    await signIn(page, room.world, 'ada', room.path)
    await page.getByText('New messages from here on').waitFor()
    await said(page, 41).waitFor()
    expect(await said(page, 40).count()).toBe(0)
    await watchReading(page)

    letCome()
    await said(page, 40).waitFor()

    await expect.poll(() => isInSight(page, 40)).toBe(true)
    expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)
  })

  it('makes one row of what is sent and of what the place has of it', async () => {
    const room = await openRoom(30)
    const { page } = await enter(room)
    await said(page, 30).waitFor()
    await page.evaluate(() => {
      const seen: Element[] = []
      Object.assign(window, { seenRows: seen })
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
          for (const node of addedNodes) if (node instanceof HTMLElement && node.dataset['row']) seen.push(node)
        }
      }).observe(document.querySelector('[role=log] ol') ?? document.body, { childList: true })
    })

    await page.getByLabel('Message', { exact: true }).fill('I will take the oars')
    await page.getByLabel('Message', { exact: true }).press('Enter')
    await log(page).getByText('I will take the oars').waitFor()
    await readMark(room, 32)

    const rows = await page.evaluate(() =>
      (window as unknown as { seenRows: HTMLElement[] }).seenRows.map(({ textContent, isConnected }) => ({
        isMine: textContent.includes('I will take the oars'),
        isConnected,
      })),
    )
    expect(rows).toEqual([{ isMine: true, isConnected: true }])
  })

  it('opens at a message that a link names, far from the newest, and leads back from there', async () => {
    const room = await openRoom(200)
    const { messages } = await room.ada.client.call('messages.list', { roomId: room.roomId, after: 20, limit: 1 })
    const { page, complaints } = await visit(browser())
    // It stands out for a moment only, whoever is looking by then.
    const shone = page.locator('[data-highlighted]').waitFor()
    await signIn(page, room.world, 'ada', `${room.path}/${messages[0]?.id}`)

    await said(page, 20).waitFor()
    await shone
    await page.getByRole('button', { name: 'Jump to the newest' }).click()
    await said(page, 200).waitFor()
    await page.getByRole('button', { name: 'Jump to the newest' }).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('says so when what a link names is gone, and shows the newest', async () => {
    const room = await openRoom(20)
    const { page } = await enter(room, `${room.path}/01890000-0000-7000-8000-000000000000`)

    await page.getByText('That message is gone').waitFor()
    await said(page, 20).waitFor()
  })

  it('comes back to where one was reading when one looks at another room', async () => {
    const room = await openRoom(120)
    const { room: other } = await room.ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
    const { page } = await enter(room)
    await said(page, 120).waitFor()
    await scrollUp(page, 1200)
    const read = await firstInSight(page)

    await page.getByRole('link', { name: 'Pier' }).click()
    await page.getByText('This is the beginning of Pier').waitFor()
    await page.getByRole('link', { name: 'Harbour' }).click()
    await log(page).locator('article').first().waitFor()

    expect(other.name).toBe('Pier')
    await expect.poll(() => firstInSight(page)).toEqual(read)
  })

  it('offers one way to the newest where it says that it does not come', async () => {
    const room = await openRoom(20, 5)
    const visitor = await visit(browser())
    const { page } = visitor
    await withoutSockets(visitor)
    const messages = /\/messages\?/
    await page.route(messages, (route) => route.abort())
    await signIn(page, room.world, 'ada', room.path)
    const again = log(page).getByRole('button', { name: 'Try again' })
    await again.waitFor()
    await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor()
    for (const name of ['Jump to the newest', 'Show the first']) {
      await page.getByRole('button', { name }).waitFor({ state: 'detached' })
    }
    await page.unroute(messages)
    await again.click()
    await said(page, 20).waitFor()
  })

  it('offers to try again what does not come, and brings it by itself with the connection', async () => {
    const room = await openRoom(200)
    const { page } = await visit(browser())
    const wire = await openWire(room.world.url)
    onTestFinished(() => wire.close())
    await signIn(page, wire, 'ada', room.path)
    await said(page, 200).waitFor()

    wire.aim('http://127.0.0.1:1')
    wire.cut()
    await log(page).evaluate((el) => el.scrollTo({ top: 0 }))
    const failed = page.getByText('These messages could not be loaded.')
    await failed.waitFor()
    await page.getByRole('log').getByRole('button', { name: 'Try again' }).click()
    await failed.waitFor()
    // How many pages came before the network went is a matter of time.
    const oldest = () =>
      log(page).evaluate((el) =>
        Math.min(...Array.from(el.textContent.matchAll(/Number (\d+)\./g), ([, number]) => Number(number))),
      )
    const before = await oldest()
    wire.aim(room.world.url)

    await failed.waitFor({ state: 'detached' })
    await expect.poll(oldest).toBeLessThan(before)
  })

  it('is walked by keys, which keep the focus on the page however far one scrolls', async () => {
    const room = await openRoom(150)
    const { page } = await enter(room)
    await said(page, 150).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent.match(/Number (\d+)/)?.[1] ?? null)

    await log(page).focus()
    await expect.poll(focused).toBe('150')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe('148')
    await log(page).evaluate((el) => el.scrollTo({ top: el.scrollTop - 2500 }))
    await expect.poll(() => log(page).evaluate((el) => el.querySelectorAll('[data-row]').length)).toBeLessThan(100)
    expect(await focused()).toBe('148')
    await page.keyboard.press('PageUp')
    await expect.poll(async () => Number(await focused())).toBeLessThan(140)
    await page.keyboard.press('End')
    await expect.poll(focused).toBe('150')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })

  it('marks as read what was in sight while somebody was there, and keeps what came meanwhile for them', async () => {
    const room = await openRoom(40)
    const { page } = await enter(room)
    await said(page, 40).waitFor()

    await leavePage(page)
    for (let number = 41; number <= 80; number += 1) await room.say(room.ben, wordsOf(number))
    await page.getByText('New messages from here on').waitFor()
    await said(page, 41).waitFor()
    expect((await room.ada.client.call('rooms.get', { roomId: room.roomId })).membership?.readSeq).toBe(41)

    await comeBack(page)
    await expect
      .poll(async () => (await room.ada.client.call('rooms.get', { roomId: room.roomId })).membership?.readSeq)
      .toBeGreaterThan(41)
    await page.getByRole('button', { name: /new messages/ }).click()
    await readMark(room, 81)
  })

  it('puts the divider where somebody marks unread from, and reads nothing again until they leave', async () => {
    const room = await openRoom(30)
    const { page } = await enter(room)
    await said(page, 30).waitFor()

    await room.ada.client.call('receipts.unread', { roomId: room.roomId, seq: 26 })
    await page.getByText('New messages from here on').waitFor()
    await room.say(room.ben, 'Number 31.')
    await said(page, 31).waitFor()

    expect((await room.ada.client.call('rooms.get', { roomId: room.roomId })).membership?.readSeq).toBe(25)
  })

  it('is read by Esc, with nothing left that says it is new, and goes on being read', async () => {
    const room = await openRoom(30)
    const { page } = await enter(room)
    await said(page, 30).waitFor()
    await room.ada.client.call('receipts.unread', { roomId: room.roomId, seq: 26 })
    const divider = page.getByText('New messages from here on')
    await divider.waitFor()

    await page.keyboard.press('Escape')
    await divider.waitFor({ state: 'detached' })
    await readMark(room, 31)
    await room.say(room.ben, 'Number 31.')
    await said(page, 31).waitFor()
    await readMark(room, 32)
  })

  it('says since when there is something new above, until Esc says that it is read', async () => {
    const room = await openRoom(60, 35)
    const { messages } = await room.ada.client.call('messages.list', { roomId: room.roomId, after: 57, limit: 1 })
    const { page } = await enter(room, `${room.path}/${messages[0]?.id}`)
    await said(page, 57).waitFor()
    const banner = page.getByText(/^\d+ new messages since /)
    await banner.waitFor()

    await page.keyboard.press('Escape')
    await banner.waitFor({ state: 'detached' })
    await said(page, 60).waitFor()
    await readMark(room, 61)
  })

  it('goes to a day', async () => {
    const room = await openRoom(60)
    const { page } = await enter(room)
    await said(page, 60).waitFor()
    await log(page).focus()
    await page.keyboard.press('Home')
    await page.getByRole('button', { name: /jump to a date/ }).click()

    const calendar = page.getByRole('dialog', { name: 'Jump to a date' })
    await calendar.getByRole('button', { name: 'First message' }).click()
    await page.getByText('This is the beginning of Harbour').waitFor()
    await said(page, 1).waitFor()
  })

  it('keeps few rows on the page, however long one reads', async () => {
    const room = await openRoom(450)
    const { page } = await enter(room)
    await said(page, 450).waitFor()
    const counts: number[] = []
    for (let turn = 0; turn < 16; turn += 1) {
      await scrollUp(page, 1500)
      counts.push(await log(page).evaluate((el) => el.querySelectorAll('li').length))
    }

    expect(Math.max(...counts)).toBeLessThan(110)
    await page.getByRole('button', { name: 'Jump to the newest' }).click()
    await said(page, 450).waitFor()
  })
})

/** Turns the wheel over the timeline, as a person does. */
async function scrollUp(page: Page, by: number): Promise<void> {
  const isAtTop = await log(page).evaluate((el) => el.scrollTop === 0)
  const atRest = log(page).evaluate(
    (el) => new Promise((resolve) => el.addEventListener('scrollend', resolve, { once: true })),
  )
  const box = await log(page).boundingBox()
  if (box === null) throw new Error('there is no timeline')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.wheel(0, -by)
  if (!isAtTop) await atRest
}

/** Puts something into rows above a row, in sight or not. */
async function growAbove(page: Page, key: string, height: number): Promise<void> {
  await page.evaluate(
    ([below, pixels]) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=log] [data-row] article')]
      const at = rows.findIndex((row) => row.parentElement?.dataset['row'] === below)
      for (const row of rows.slice(Math.max(0, at - 6), at)) row.style.paddingBlockEnd = `${pixels}px`
    },
    [key, height] as const,
  )
}

/** How much of the timeline shows neither rows nor the outlines of rows on their way. */
async function emptyShare(page: Page): Promise<number> {
  return await log(page).evaluate((el) => {
    const { top, bottom, left, width } = el.getBoundingClientRect()
    const lines = Array.from({ length: 20 }, (_, at) => top + 2 + ((bottom - top - 4) * at) / 19)
    const isEmpty = (line: number) => document.elementFromPoint(left + width / 20, line)?.closest('[data-row]') === null
    return lines.filter(isEmpty).length / lines.length
  })
}

/** The first row that begins in sight, and where it stands. */

async function firstInSight(page: Page): Promise<{ key: string | undefined; top: number }> {
  return await log(page).evaluate((el) => {
    const edge = el.getBoundingClientRect().top
    const row = [...el.querySelectorAll<HTMLElement>('[data-row]')].find(
      (each) => each.querySelector('article') !== null && each.getBoundingClientRect().top >= edge,
    )
    return { key: row?.dataset['row'], top: Math.round((row?.getBoundingClientRect().top ?? 0) - edge) }
  })
}
