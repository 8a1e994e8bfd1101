import type { Page } from 'playwright-core'

type Point = readonly [x: number, y: number]

async function touchOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })
}

/** One finger, from here to there. */
export async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const touch = await touchOf(page)
  await touch('touchStart', from)
  for (let step = 1; step <= 8; step++) {
    const at = (index: 0 | 1) => from[index] + ((to[index] - from[index]) * step) / 8
    await touch('touchMove', [at(0), at(1)])
  }
  await touch('touchEnd')
}

/** One finger that lies there until something has come, and leaves. */
export async function hold(page: Page, at: Point, until: () => Promise<unknown>): Promise<void> {
  const touch = await touchOf(page)
  await touch('touchStart', at)
  await until()
  await touch('touchEnd')
}
