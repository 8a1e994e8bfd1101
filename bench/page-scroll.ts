import type { Page } from 'playwright-core'
import { sampleWords } from './sample.ts'

/** What one stretch of scrolling was like. */
export interface Swing {
  /** How far what is read was from where it should have been, at most, in pixels of any picture. */
  readonly drift: number
  readonly frames: readonly number[]
  readonly rows: number
  readonly elements: number
}

export interface SwingPlan {
  readonly frames: number
  /** Pixels in every picture; less than nothing is upwards. */
  readonly step: number
  /** In every so many pictures something above what is read becomes higher or lower, as pictures and previews do; 0 for never. */
  readonly growEvery: number
  readonly rowSelector: string
}

/** Scrolls what is marked as `[data-bench]` and follows what is read from picture to picture, as it is painted. */
export async function swing(page: Page, plan: SwingPlan): Promise<Swing> {
  return await page.evaluate(
    ({ frames, step, growEvery, rowSelector }) =>
      new Promise<Swing>((resolve) => {
        const viewport = document.querySelector<HTMLElement>('[data-bench]')
        if (viewport === null) throw new Error('nothing is to be scrolled')
        const times: number[] = []
        let [drift, mostRows, mostElements] = [0, 0, 0]
        let asked = 0
        /** `top` is without what was scrolled since the beginning, so that it stays the same whatever pictures were missed. */
        let followed: { row: Element; top: number } | null = null
        let random = 1
        const chance = () => (random = (random * 16_807) % 2_147_483_647) / 2_147_483_647

        const rowsInSight = () => {
          const { top, bottom } = viewport.getBoundingClientRect()
          return [...viewport.querySelectorAll<HTMLElement>(rowSelector)].filter((row) => {
            const box = row.getBoundingClientRect()
            return box.top >= top && box.bottom <= bottom
          })
        }
        /** What an observer of intersections tells was measured as it is painted. */
        const follow = (row: Element) => {
          const scrolled = asked
          const observer = new IntersectionObserver(([entry]) => {
            observer.disconnect()
            if (entry === undefined) return
            const top = entry.boundingClientRect.top - scrolled
            if (followed?.row === row && row.isConnected) drift = Math.max(drift, Math.abs(top - followed.top))
            followed = row.isConnected ? { row, top } : null
          })
          observer.observe(row)
        }
        const growAbove = (row: Element) => {
          const rows = [...viewport.querySelectorAll<HTMLElement>(`${rowSelector} > *`)]
          const above = rows
            .slice(
              0,
              rows.findIndex((each) => each.parentElement === row),
            )
            .slice(-8)
          const one = above[Math.floor(chance() * above.length)]
          if (one !== undefined) one.style.paddingBlockEnd = `${Math.floor(chance() * 240)}px`
        }
        const isWithin = (top: number, edge: DOMRect) => top > edge.top && top < edge.bottom - 100
        const look = (frame: number, at: number) => {
          requestAnimationFrame((now) => {
            times.push(now - at)
            mostElements = Math.max(mostElements, viewport.querySelectorAll('*').length)
            mostRows = Math.max(mostRows, viewport.querySelectorAll(rowSelector).length)
            const before = viewport.scrollTop
            viewport.scrollTop += step
            asked += before - viewport.scrollTop
            const [first] = rowsInSight()
            if (growEvery > 0 && frame % growEvery === 0 && first !== undefined) growAbove(first)
            const edge = viewport.getBoundingClientRect()
            const isStillInSight = followed !== null && isWithin(followed.top + asked, edge)
            const row = isStillInSight ? followed?.row : first
            if (row !== undefined) follow(row)
            if (frame < frames) look(frame + 1, now)
            else resolve({ drift, frames: times.slice(1), rows: mostRows, elements: mostElements })
          })
        }
        look(0, performance.now())
      }),
    plan,
  )
}

/** As many rows of the same height without anything behind them: what the browser itself takes to scroll. */
export async function showEmptyList(page: Page, rows: number): Promise<void> {
  await page.setContent('<!doctype html><body></body>')
  await page.evaluate(
    ([many, words]) => {
      const viewport = document.createElement('div')
      viewport.dataset['bench'] = ''
      Object.assign(viewport.style, { height: '640px', overflowY: 'auto' })
      for (let at = 0; at < many; at += 1) {
        const row = document.createElement('div')
        row.dataset['row'] = `${at}`
        row.textContent = `${words} ${at}`
        row.style.height = '400px'
        viewport.append(row)
      }
      document.body.append(viewport)
      viewport.scrollTop = viewport.scrollHeight
    },
    [rows, sampleWords] as const,
  )
}
