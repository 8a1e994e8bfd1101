import { type Cell, createCell, type Watchable } from '@parley/sdk'
import type { Timers } from '../../time/timers.ts'
import { isRead, type Row } from '../rows/row.ts'
import { estimate } from './estimate.ts'
import { type Grip, type Hold, isAtEnd, type Laid, takeHold, takeRows, topFor } from './hold.ts'
import { layOut, type Piece, piecesOf, rowsBetween, topOf } from './layout.ts'

/** What is to be put on the page. */
export interface Shown {
  readonly rows: readonly Row[]
  readonly pieces: readonly Piece[]
}

/** What can be seen right now. */
export interface Sight extends Laid {
  readonly rows: readonly Row[]
  readonly top: number
  readonly height: number
  readonly isAtEnd: boolean
}

/** The elements that are scrolled, and what stands in them. */
interface Stage {
  readonly viewport: HTMLElement
  readonly list: HTMLElement
}

/** Rows stand on the page this far beyond what is in sight. */
const ahead = 600
/** Nobody scrolls any more when nothing has moved for so long. */
const restMs = 150
/** Less than this is not worth moving for. */
const hair = 0.05

/** Keeps the rows on the page that are in sight or about to be, and what is being read where it is. */
export class Scroller {
  readonly #timers: Timers
  /** As measured, or as guessed until then. A guess is kept, because the room for what is not shown was made by it. */
  readonly #heights = new Map<string, number>()
  readonly #elements = new Map<string, HTMLElement>()
  readonly #shown: Cell<Shown> = createCell<Shown>({ rows: [], pieces: [] })
  readonly #sight: Cell<Sight | null> = createCell<Sight | null>(null)
  readonly #observer: ResizeObserver
  #stage: Stage | null = null
  #rows: readonly Row[] = []
  #laid: Laid = layRows([], new Map())
  #hold: Hold = { at: 'end' }
  /** Where the window stood when it was last looked at, and how far the rows are moved against it. */
  #scrollTop = 0
  #shift = 0
  #height = innerHeight
  /** What is held was chosen where rows had only been guessed: it is chosen again once they stand there. */
  #isHoldGuessed = false
  #kept: string | null = null
  #stopWaiting: (() => void) | null = null
  #stopFrame: (() => void) | null = null
  /** At first only what is in sight: what is beyond it comes with the next picture, and nobody waits for it. */
  #ahead = 0

  constructor(timers: Timers) {
    this.#timers = timers
    this.#observer = new ResizeObserver(() => this.#resized())
  }

  get shown(): Watchable<Shown> {
    return this.#shown
  }

  /** Null until it is on the page. */
  get sight(): Watchable<Sight | null> {
    return this.#sight
  }

  get hold(): Hold {
    return this.#hold
  }

  /** Puts it on the page, until the returned function is called. */
  attach(stage: Stage): () => void {
    this.#stage = stage
    const onScroll = () => this.#scrolled()
    stage.viewport.addEventListener('scroll', onScroll, { passive: true })
    this.#observer.observe(stage.viewport)
    this.settle()
    // The next frame is the first that is painted; what is not in sight comes with the one after.
    let stopFirst = this.#nextFrame(() => {
      stopFirst = this.#nextFrame(() => {
        this.#ahead = ahead
        this.settle()
      })
    })
    return () => {
      stage.viewport.removeEventListener('scroll', onScroll)
      this.#observer.disconnect()
      this.#stopWaiting?.()
      this.#stopFrame?.()
      stopFirst()
      this.#stage = null
    }
  }

  /** A row has come on the page, until the returned function is called. */
  mount(key: string, element: HTMLElement): () => void {
    this.#elements.set(key, element)
    this.#observer.observe(element)
    return () => {
      this.#observer.unobserve(element)
      if (this.#elements.get(key) === element) this.#elements.delete(key)
    }
  }

  element(key: string): HTMLElement | null {
    return this.#elements.get(key) ?? null
  }

  setRows(rows: readonly Row[]): void {
    this.#noticeScroll()
    const keys = new Set(rows.map(({ key }) => key))
    const isLost = this.#hold.at === 'rows' && !keys.has(this.#hold.marks[0]?.key ?? '')
    // What was held is going: its neighbours are held instead, where they stand by now.
    if (isLost && this.#rows.length > 0) this.#hold = takeHold(this.#laid, this.#window)
    this.#rows = rows
    for (const key of this.#heights.keys()) if (!keys.has(key)) this.#heights.delete(key)
    const width = this.#stage?.viewport.clientWidth ?? window.innerWidth
    for (const row of rows) if (!this.#heights.has(row.key)) this.#heights.set(row.key, estimate(row, width))
    this.#arrange()
  }

  /** This row stays on the page wherever it is, such as for having the focus. */
  keep(key: string | null): void {
    if (key === this.#kept) return
    this.#kept = key
    this.#arrange()
  }

  /** Goes somewhere and holds it. */
  go(hold: Hold): void {
    this.#hold = hold
    this.#isHoldGuessed = false
    this.#arrange()
    this.settle()
  }

  /** Holds what is in sight, and not the end although one is there. */
  stay(): void {
    this.#hold = takeRows(this.#laid, this.#window)
  }

  /** Moves the window as a person would. */
  scrollBy(delta: number): void {
    if (this.#stage === null) return
    this.#stage.viewport.scrollTop += delta
    this.#scrolled()
  }

  /** Brings a row into sight, if it is not, with some room around it. */
  reveal(key: string): void {
    const at = this.#laid.keys.indexOf(key)
    if (at < 0) return
    const room = Math.min(64, this.#height / 4)
    const [from, to] = [topOf(this.#laid.tops, at) - this.#top, topOf(this.#laid.tops, at + 1) - this.#top]
    if (from < room) this.go({ at: 'rows', marks: [{ key, below: room }] })
    else if (to > this.#height - room) {
      this.go({ at: 'rows', marks: [{ key, below: Math.max(room, this.#height - room - (to - from)) }] })
    }
  }

  /** After every change of the page: measures what stands there, and moves the window so that what is held stays. */
  settle(): void {
    this.#holdStill()
    this.#show()
    this.#tell()
  }

  /** What one sees stays where it is at once; what comes on the page by it comes with the next picture. */
  #resized(): void {
    this.#holdStill()
    this.#stopFrame ??= this.#nextFrame(() => {
      this.#stopFrame = null
      this.#show()
      this.#tell()
    })
  }

  #holdStill(): void {
    if (this.#stage === null) return
    this.#noticeScroll()
    const { viewport } = this.#stage
    // Where nothing bounds the window, as on very low screens, what is beyond the screen is not in sight.
    this.#height = Math.min(viewport.clientHeight, window.innerHeight)
    for (const [key, element] of this.#elements) this.#heights.set(key, element.getBoundingClientRect().height)
    this.#laid = layRows(this.#rows, this.#heights)
    const wanted = topFor(this.#hold, this.#laid, this.#height)
    if (wanted !== null) this.#moveTo(wanted)
    const isMissed = wanted === null || Math.abs(this.#top - wanted) > 1
    if (isMissed || (this.#isHoldGuessed && this.#isSeenWhole)) {
      // What one went to may be too near the end to stand where it should: that is not yet to follow the end.
      const take = isMissed && wanted !== null && this.#hold.at === 'rows' ? takeRows : takeHold
      this.#hold = take(this.#laid, this.#window)
      this.#isHoldGuessed = false
    }
  }

  /** Whether all that is in sight stands on the page. */
  get #isSeenWhole(): boolean {
    const { first, last } = rowsBetween(this.#laid.tops, this.#top, this.#top + this.#height)
    return this.#laid.keys.slice(first, last + 1).every((key) => this.#elements.has(key))
  }

  #nextFrame(work: () => void): () => void {
    const frame = requestAnimationFrame(work)
    return () => cancelAnimationFrame(frame)
  }

  get #top(): number {
    return this.#scrollTop - this.#shift
  }

  get #window(): { top: number; height: number } {
    return { top: this.#top, height: this.#height }
  }

  /** Chooses anew what stands on the page. */
  #arrange(): void {
    this.#laid = layRows(this.#rows, this.#heights)
    this.#show(topFor(this.#hold, this.#laid, this.#height) ?? this.#top)
  }

  #show(top = this.#top): void {
    const { tops, keys } = this.#laid
    const stretch = rowsBetween(tops, top - this.#ahead, top + this.#height + this.#ahead)
    const kept = this.#kept === null ? -1 : keys.indexOf(this.#kept)
    const pieces = piecesOf(tops, stretch, kept < 0 ? null : kept)
    const before = this.#shown.getSnapshot()
    if (before.rows === this.#rows && isSame(before.pieces, pieces)) return
    this.#shown.set({ rows: this.#rows, pieces })
  }

  #tell(): void {
    if (this.#stage === null) return
    const isEnd = isAtEnd(this.#laid, this.#window)
    this.#sight.set({ ...this.#laid, ...this.#window, rows: this.#rows, isAtEnd: isEnd })
  }

  /**
   * Moves the window in terms of the rows. Writing where it stands would end the swing of a wheel or a finger, so while
   * somebody scrolls the rows are moved instead, and both are put right when the window is at rest.
   */
  #moveTo(wanted: number): void {
    if (this.#stage === null) return
    const { list, viewport } = this.#stage
    const shift = this.#scrollTop - wanted
    const isRoom = shift > 0 ? this.#scrollTop > shift + this.#height : this.#scrollTop > this.#height
    const isSwinging = this.#stopWaiting !== null && isRoom && this.#hold.at === 'rows'
    const nextShift = isSwinging ? shift : 0
    if (Math.abs(nextShift - this.#shift) > hair) {
      this.#shift = nextShift
      list.style.marginTop = nextShift === 0 ? '' : `${nextShift}px`
    }
    if (!isSwinging && Math.abs(viewport.scrollTop - wanted) > hair) viewport.scrollTop = wanted
    this.#scrollTop = viewport.scrollTop
  }

  #scrolled(): void {
    if (this.#stage === null || !this.#noticeScroll()) return
    this.#stopWaiting?.()
    this.#stopWaiting = this.#timers.after(restMs, () => {
      this.#stopWaiting = null
      this.settle()
    })
    this.#show()
    this.#tell()
  }

  /** Whether the window stands elsewhere than where it was put: what is in sight there is held from now on. */
  #noticeScroll(): boolean {
    if (this.#stage === null) return false
    const { viewport } = this.#stage
    const now = viewport.scrollTop
    if (Math.abs(now - this.#scrollTop) < 1) return false
    // The browser moved it, because there is less to show now.
    const furthest = viewport.scrollHeight - viewport.clientHeight
    if (now < this.#scrollTop && now >= furthest - 1 && this.#scrollTop > furthest + 1) return false
    this.#scrollTop = now
    this.#hold = takeHold(this.#laid, this.#window)
    this.#isHoldGuessed = !this.#isSeenWhole
    return true
  }
}

function layRows(rows: readonly Row[], heights: ReadonlyMap<string, number>): Laid {
  const tops = layOut(rows.map(({ key }) => heights.get(key) ?? 0))
  const grip = (at: number): Grip => {
    const row = rows[at]
    if (row === undefined || !isRead(row)) return 'none'
    const before = rows[at - 1]?.is === 'day' ? rows[at - 2] : rows[at - 1]
    return before?.is === 'gap' ? 'loose' : 'firm'
  }
  return { tops, keys: rows.map(({ key }) => key), grip, isEnd: rows.at(-1)?.is !== 'gap' }
}

function isSame(before: readonly Piece[], after: readonly Piece[]): boolean {
  if (before.length !== after.length) return false
  return before.every((piece, place) => {
    const other = after[place]
    if (piece.is === 'row') return other?.is === 'row' && other.at === piece.at
    return other?.is === 'space' && other.key === piece.key && Math.abs(other.height - piece.height) < hair
  })
}
