import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
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
import { signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

async function readSeqOf({ ada, roomId }: TalkedRoom): Promise<number> {
  return (await ada.client.call('rooms.get', { roomId })).membership?.readSeq ?? 0
}

/** A link to what was said as the message of this number. */
async function linkTo({ ada, roomId, path }: TalkedRoom, number: number): Promise<string> {
  const { messages } = await ada.client.call('messages.list', { roomId, after: number, limit: 1 })
  return `${path}/${messages[0]?.id}`
}

async function sayMore(room: TalkedRoom, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) await room.say(room.ben, wordsOf(number))
}

/** The last number of which anything is in sight. */
async function lastInSight(page: Page): Promise<number> {
  return await log(page).evaluate((el) => {
    const { bottom } = el.getBoundingClientRect()
    const rows = [...el.querySelectorAll<HTMLElement>('[data-row] article')]
    const inSight = rows.filter((row) => row.getBoundingClientRect().top < bottom)
    return Math.max(0, ...inSight.map((row) => Number(/Number (\d+)\./.exec(row.textContent)?.[1] ?? 0)))
  })
}

describe('what counts as read', () => {
  it('is what a link led to, and not the end that is loaded before it', async () => {
    const room = await openRoom(150, 10)
    const link = await linkTo(room, 60)
    const { page } = await visit(browser())
    await signIn(page, room.world, 'ada', link)

    await said(page, 60).waitFor()
    await expect.poll(() => readSeqOf(room)).toBeGreaterThan(60)
    expect(await readSeqOf(room)).toBeLessThanOrEqual((await lastInSight(page)) + 1)
  })

  it('is what is new, from its beginning, though that is older than what is loaded first', async () => {
    const room = await openRoom(120, 20)
    const { page } = await visit(browser())
    await signIn(page, room.world, 'ada', '/inbox')
    await page.getByRole('heading', { name: 'Inbox' }).first().waitFor()
    await page.goto(room.world.url + room.path)

    await page.getByText('New messages from here on').waitFor()
    await expect.poll(() => isInSight(page, 21)).toBe(true)
    await expect.poll(() => readSeqOf(room)).toBeGreaterThan(21)
    expect(await readSeqOf(room)).toBeLessThanOrEqual((await lastInSight(page)) + 1)
  })

  it('is the beginning of more than can be caught up with, in a room that was kept', async () => {
    const room = await openRoom(30)
    const { page } = await visit(browser())
    await signIn(page, room.world, 'ada', room.path)
    await said(page, 30).waitFor()
    await readMark(room, 31)
    await page.goto('about:blank')
    await sayMore(room, 31, 560)
    await page.goto(room.world.url + room.path)

    await expect.poll(() => readSeqOf(room)).toBeGreaterThan(31)
    await page.getByText('New messages from here on').waitFor()
    await expect.poll(() => isInSight(page, 31)).toBe(true)
    expect(await readSeqOf(room)).toBeLessThanOrEqual((await lastInSight(page)) + 1)
  })

  it('is what a link near the end led to, whatever comes before anybody looks', async () => {
    const room = await openRoom(60, 35)
    const link = await linkTo(room, 57)
    const visitor = await visit(browser())
    await visitor.context.addInitScript(() => {
      document.hasFocus = () => false
    })
    const { page } = visitor
    await signIn(page, room.world, 'ada', link)
    await said(page, 57).waitFor()
    await page.getByText(/^\d+ new messages since /).waitFor()

    await sayMore(room, 61, 90)
    await page
      .getByRole('button', { name: /new messages/ })
      .first()
      .waitFor()
    expect(await isInSight(page, 57)).toBe(true)
    expect(await readSeqOf(room)).toBe(36)
    await comeBack(page)
    await expect.poll(() => readSeqOf(room)).toBeGreaterThan(57)
    expect(await isInSight(page, 57)).toBe(true)
    expect(await readSeqOf(room)).toBeLessThanOrEqual((await lastInSight(page)) + 1)
  })

  it('is all that comes while one is at the end, also after one was away', async () => {
    const room = await openRoom(60)
    const { page } = await visit(browser())
    await signIn(page, room.world, 'ada', room.path)
    await said(page, 60).waitFor()
    await leavePage(page)
    await room.say(room.ben, 'Number 61.')
    await page.getByText('New messages from here on').waitFor()
    await comeBack(page)
    await readMark(room, 62)

    await sayMore(room, 62, 90)
    await expect.poll(() => isInSight(page, 90)).toBe(true)
    await readMark(room, 91)
  })
})
