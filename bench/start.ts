import { loadavg } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, openProfile, openRoom, openWindows } from './page-room.ts'
import { openPlace } from './place.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'
import { openFloor } from './start-floor.ts'

/**
 * How long somebody looks at an empty page: from going to a room until the first message of it is painted, from what the browser kept
 * and from nothing, beside a page that has nothing but React and shows one message.
 */
const messages = 5_000
const runs = 15
const slowed = 4

/** What one start was like. */
interface Start {
  readonly shownMs: number
  readonly scripts: number
  readonly scriptKb: number
}

/** Waits in the page itself, so that nothing is added by asking. */
function watchForMessage(): void {
  const shown = () => {
    if (document.querySelector('[role=log] article') === null) return
    observer.disconnect()
    // A message to oneself is answered after what was rendered has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => performance.mark('shown'))
      port1.start()
      port2.postMessage(null)
    })
  }
  const observer = new MutationObserver(shown)
  observer.observe(document, { childList: true, subtree: true })
}

async function begin(page: Page, url: string, rate: number): Promise<Start> {
  await page.addInitScript(watchForMessage)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  return await page.evaluate(() => {
    const shownMs = performance.getEntriesByName('shown')[0]?.startTime ?? Number.NaN
    const scripts = performance
      .getEntriesByType('resource')
      .filter((each) => each instanceof PerformanceResourceTiming && each.name.endsWith('.js'))
      .filter((each): each is PerformanceResourceTiming => each.startTime < shownMs)
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    return { shownMs, scripts: scripts.length, scriptKb: bytes / 1024 }
  })
}

/** Everything of the page is in the browser, and what was said in the room. */
async function untilKept(page: Page, roomId: string): Promise<void> {
  await page.waitForFunction(async () => {
    if (navigator.serviceWorker.controller === null) return false
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()))
    const kept = new Set(requests.flat().map(({ url }) => new URL(url).pathname))
    const worker = await (await fetch('/sw.js')).text()
    return (worker.match(/\/(?:assets|icons)\/[\w.-]+/g) ?? ['']).every((each) => kept.has(each))
  })
  await page.waitForFunction(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('parley.state')
      request.addEventListener('success', () => resolve(request.result))
    })
    const isThere = await new Promise<boolean>((resolve) => {
      const request = database.transaction('parts').objectStore('parts').count(key)
      request.addEventListener('success', () => resolve(request.result > 0))
    })
    database.close()
    return isThere
  }, `room ${roomId}`)
  await page.close()
}

/** Opens it a few times and stays for a while, as somebody does who uses it: what a browser compiled it keeps only then. */
async function useDaily(context: BrowserContext, url: string): Promise<void> {
  for (let day = 0; day < 4; day += 1) {
    const page = await context.newPage()
    await page.goto(url)
    await page.locator('[role=log] article').first().waitFor()
    await setTimeout(3_000)
    await page.close()
  }
}

/** The same person in another browser; sessions are not shared, because each visit renews its own. */
async function signInElsewhere(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await openWindows(browser)
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel('Username or e-mail').fill('reader')
  await page.getByLabel('Password', { exact: true }).fill('Correct-horse-7')
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await page.locator('[role=log] article').first().waitFor()
  await page.close()
  return context
}

/** Forgets all but who is signed in. */
async function forget(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const storageTypes = 'cache_storage,indexeddb,service_workers'
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes })
  await session.send('Network.clearBrowserCache')
  await session.detach()
}

const loads: number[] = []
const found: Record<string, Start[]> = {}
async function measure(name: string, page: Page, url: string, rate: number): Promise<void> {
  ;(found[name] ??= []).push(await begin(page, url, rate))
  loads.push(loadavg()[0] ?? 0)
}

const place = await openPlace()
const browser = await openBrowser()
const profile = await openProfile()
const floor = await openFloor()
try {
  const { page, roomId } = await openRoom(place, profile.context, messages)
  const url = `http://127.0.0.1:${place.server.port}/r/${roomId}`
  await untilKept(page, roomId)
  for (const where of [url, floor.url]) await useDaily(profile.context, where)
  const elsewhere = await signInElsewhere(browser, url)
  const floorElsewhere = await openWindows(browser)
  for (let run = 0; run < runs; run += 1) {
    for (const [speed, rate] of [
      ['', 1],
      [`, slowed ${slowed} ×`, slowed],
    ] as const) {
      for (const [name, context, where, isCold] of [
        [`cold${speed}`, elsewhere, url, true],
        [`floor, cold${speed}`, floorElsewhere, floor.url, true],
        [`kept${speed}`, profile.context, url, false],
        [`floor, kept${speed}`, profile.context, floor.url, false],
      ] as const) {
        const tab = await context.newPage()
        if (isCold) await forget(tab, where)
        await measure(name, tab, where, rate)
        await tab.close()
      }
    }
  }

  const ms = (name: string) => (found[name] ?? []).map(({ shownMs }) => shownMs)
  const figures = Object.fromEntries(
    Object.entries(found).map(([name, starts]) => [
      name,
      {
        'median ms': rounded(median(ms(name)), 0),
        'fastest ms': rounded(Math.min(...ms(name)), 0),
        'p90 ms': rounded(percentile(ms(name), 0.9), 0),
        scripts: median(starts.map(({ scripts }) => scripts)),
        'scripts KB': rounded(median(starts.map(({ scriptKb }) => scriptKb)), 0),
      },
    ]),
  )
  console.table(figures)
  const against = (name: string, ms: number): Omit<Bar, 'bar'> => {
    const [ours = Number.NaN, least = Number.NaN] = [name, `floor, ${name}`].map((each) =>
      median((found[each] ?? []).map(({ shownMs }) => shownMs)),
    )
    return {
      measured: `median ${rounded(ours, 0)} ms, ${rounded(ours / least, 1)} × a page with React only`,
      reached: ours < ms,
    }
  }
  const bars: Bar[] = [
    { bar: 'first message from what is kept under 300 ms', ...against('kept', 300) },
    {
      bar: `first message from nothing under 1.5 s, the processor slowed ${slowed} ×`,
      ...against(`cold, slowed ${slowed} ×`, 1_500),
    },
  ]
  showBars(bars)
  const load = { fewest: rounded(Math.min(...loads), 1), most: rounded(Math.max(...loads), 1) }
  console.log(`Load of the machine meanwhile: ${load.fewest} to ${load.most}.`)
  keep('start', { messages, runs, load, figures, bars })
} finally {
  await profile.close()
  await browser.close()
  floor.close()
  await place.close()
}
