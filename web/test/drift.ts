import type { Page } from 'playwright-core'

/** What a page with a watched timeline holds for the test. */
interface Watched {
  readonly key: string
  readonly tops: number[]
}

declare global {
  interface Window {
    watchedRow: Watched
  }
}

/** Begins to follow the first row that is wholly in sight: where it stands in every picture the browser makes. */
export async function watchReading(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const log = document.querySelector('[role=log]')
    if (log === null) throw new Error('there is no timeline')
    const edge = log.getBoundingClientRect().top
    const row = [...log.querySelectorAll<HTMLElement>('[data-row]')].find(
      (each) => each.querySelector('article') !== null && each.getBoundingClientRect().top >= edge,
    )
    const key = row?.dataset['row']
    if (key === undefined) throw new Error('no row is in sight')
    const watched: Watched = { key, tops: [] }
    window.watchedRow = watched
    // What an observer of intersections tells was measured after everything was laid out and moved, as it is painted.
    const look = () => {
      if (window.watchedRow !== watched) return
      // Another one may stand there by now, as when the window becomes as narrow as a phone.
      const log = document.querySelector('[role=log]')
      const now = log?.querySelector(`[data-row="${CSS.escape(key)}"]`) ?? null
      if (log === null || now === null) watched.tops.push(Number.NaN)
      else {
        const observer = new IntersectionObserver((entries) => {
          observer.disconnect()
          const tops = [now, log].map((each) => entries.find(({ target }) => target === each)?.boundingClientRect.top)
          watched.tops.push((tops[0] ?? Number.NaN) - (tops[1] ?? Number.NaN))
        })
        observer.observe(now)
        observer.observe(log)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return key
  })
}

/** How far the followed row moved at most, in pixels, and in how many pictures it was looked at. */
export async function driftOfReading(page: Page): Promise<{ drift: number; pictures: number }> {
  return await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const { tops } = window.watchedRow
            const first = tops[0] ?? Number.NaN
            const moves = tops.map((top) => (Number.isNaN(top) ? Number.MAX_VALUE : Math.abs(top - first)))
            resolve({ drift: Math.max(...moves), pictures: tops.length })
          }, 100),
        )
      }),
  )
}
