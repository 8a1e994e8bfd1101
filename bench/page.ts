import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { openBrowser, openRoom, openWindows } from './page-room.ts'
import { showEmptyList, type Swing, swing } from './page-scroll.ts'
import { talk } from './page-traffic.ts'
import { openPlace } from './place.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'

/**
 * A person reads a room of 100,000 messages in a real browser, drawn by software, while others talk in it and what is above
 * grows: whether anything moves under their eyes, what a picture takes, and what an hour of talk leaves in memory.
 */
const messages = 100_000
const swingFrames = 400
/** An hour in which somebody says something every two seconds. */
const hourMessages = 1_800
/** Before memory is weighed, so much is said that what the page keeps of a room is full. */
const warmUpMessages = 1_000

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 2 ** 20
}

const figures = ({ drift, frames, rows, elements }: Swing) => ({
  'drift px': rounded(drift),
  'frame median ms': rounded(median(frames)),
  'frame p99 ms': rounded(percentile(frames, 0.99)),
  rows,
  elements,
})

const loads: number[] = []
const place = await openPlace()
const browser = await openBrowser()
try {
  const { page, roomId, guests } = await openRoom(place, await openWindows(browser), messages)
  const found: Record<string, Swing> = {}
  const measure = async (name: string, what: Page, plan: { step: number; growEvery: number; rowSelector?: string }) => {
    found[name] = await swing(what, { rowSelector: '[data-row]:has(article)', ...plan, frames: swingFrames })
    loads.push(loadavg()[0] ?? 0)
    console.log(name, figures(found[name]))
  }

  const talkAtOnce = (many: number) =>
    Promise.all(guests.map((guest) => talk(place, [guest], roomId, 0, many / guests.length).done))

  const busy = talk(place, guests, roomId, 100)
  await measure('at the end, others talk', page, { step: 0, growEvery: 0 })
  await measure('up, others talk', page, { step: -24, growEvery: 0 })
  await measure('up, others talk, rows grow', page, { step: -24, growEvery: 7 })
  await measure('at rest, others talk, rows grow', page, { step: 0, growEvery: 5 })
  await measure('down, others talk, rows grow', page, { step: 24, growEvery: 7 })
  await busy.stop()

  const blank = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await showEmptyList(blank, 100)
  await measure('an empty list, up', blank, { step: -24, growEvery: 0, rowSelector: '[data-row]' })
  await blank.close()

  await page
    .getByRole('button', { name: /Jump to the newest|new message/ })
    .first()
    .click()
  await talkAtOnce(warmUpMessages)
  const before = await heapOf(page)
  await talkAtOnce(hourMessages)
  const after = await heapOf(page)

  const table = Object.fromEntries(Object.entries(found).map(([name, each]) => [name, figures(each)]))
  console.table(table)
  const ours = Object.entries(found).filter(([name]) => !name.startsWith('an empty'))
  const drift = Math.max(...ours.slice(1).map(([, each]) => each.drift))
  const p99 = Math.max(...ours.map(([, each]) => percentile(each.frames, 0.99)))
  const emptyP99 = percentile(found['an empty list, up']?.frames ?? [], 0.99)
  const rows = Math.max(...ours.map(([, each]) => each.rows))
  const growth = after / before - 1
  const bars: Bar[] = [
    { bar: 'what is read drifts by 1 px at most', measured: `${rounded(drift)} px`, reached: drift <= 1 },
    {
      bar: '99th percentile frame under 16.7 ms, or as an empty list',
      measured: `${rounded(p99, 1)} ms, ${rounded(p99 / emptyP99)} × an empty list`,
      reached: p99 < 16.75 || p99 / emptyP99 < 1.1,
    },
    { bar: 'about 100 rows on the page', measured: `${rows} at most`, reached: rows <= 110 },
    {
      bar: 'an hour of talk grows the heap by less than 10 %',
      measured: `${rounded(before, 1)} to ${rounded(after, 1)} MB, ${rounded(growth * 100, 1)} %`,
      reached: growth < 0.1,
    },
  ]
  showBars(bars)
  const load = { fewest: rounded(Math.min(...loads), 1), most: rounded(Math.max(...loads), 1) }
  console.log(`Load of the machine meanwhile: ${load.fewest} to ${load.most}.`)
  keep('page', { messages, load, figures: table, heapMb: { before: rounded(before), after: rounded(after) }, bars })
} finally {
  await browser.close()
  await place.close()
}
