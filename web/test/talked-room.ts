import type { Someone, World } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPlace } from './visitor.ts'

export interface TalkedRoom {
  readonly world: World
  readonly ada: Someone
  readonly ben: Someone
  readonly roomId: string
  readonly path: string
  readonly say: (who: Someone, content: string, replyToId?: string) => Promise<{ id: string; seq: number }>
}

/** Two people in a room in which the second one has said so much already, and the first one has read up to a place. */
export async function openRoom(messages: number, read = messages): Promise<TalkedRoom> {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const { room } = await ben.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
  await ada.client.call('rooms.join', { roomId: room.id })
  const say: TalkedRoom['say'] = async (who, content, replyToId) => {
    const input = { roomId: room.id, content, ...(replyToId !== undefined && { replyToId }) }
    return (await who.client.call('messages.send', input)).message
  }
  // One after the other, so that each stands at the place its words name.
  for (let number = 1; number <= messages; number += 1) await say(ben, wordsOf(number))
  if (read > 0) await ada.client.call('receipts.read', { roomId: room.id, seq: read + 1 })
  return { world, ada, ben, roomId: room.id, path: '/r/harbour', say }
}

export function wordsOf(number: number): string {
  return `Number ${number}. ${'The tide waits for nobody, and neither does the ferry. '.repeat(number % 7)}`
}

export const log = (page: Page) => page.getByRole('log')
export const said = (page: Page, number: number) => log(page).getByText(new RegExp(`^Number ${number}\\.`))

export async function isInSight(page: Page, number: number): Promise<boolean> {
  return await said(page, number).evaluate((el) => {
    const [row, log] = [el, el.closest('[role=log]')].map((each) => each?.getBoundingClientRect())
    return row !== undefined && log !== undefined && row.bottom > log.top && row.top < log.bottom
  })
}

/** Waits until the place knows that Ada has read so far. */
export async function readMark({ ada, roomId }: TalkedRoom, seq: number): Promise<void> {
  await expect.poll(async () => (await ada.client.call('rooms.get', { roomId })).membership?.readSeq).toBe(seq)
}

/** Nobody is in front of the page any more. */
export async function leavePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true })
    window.dispatchEvent(new Event('blur'))
  })
}

export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hasFocus', { value: () => true, configurable: true })
    window.dispatchEvent(new Event('focus'))
  })
}
