import type { AuthorView, FileView } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'

/** A picture of the room, with where it was said. */
export interface GalleryPicture {
  readonly file: FileView
  readonly messageId: string
  readonly author: Pick<AuthorView, 'username' | 'displayName'>
  readonly createdAt: string
}

interface GalleryState {
  /** The earliest first, as they stand in the conversation. */
  readonly pictures: readonly GalleryPicture[]
  readonly at: number
  /** The one that is looked at was taken away meanwhile; it is in the list for as long as it is looked at. */
  readonly isGone: boolean
  /** There may be earlier ones, which are fetched as one goes there. */
  readonly hasEarlier: boolean
}

interface Page {
  readonly items: readonly GalleryPicture[]
  readonly nextCursor: string | null
}

interface GalleryPorts {
  /** What is shown first, before anything else is known. */
  readonly first: readonly GalleryPicture[]
  readonly fileId: string
  /** A page of the room's pictures, the latest first. */
  readonly fetchPage: (cursor: string | null) => Promise<Page>
}

export interface Gallery extends Watchable<GalleryState> {
  /** Goes on by so many, as far as there are any. */
  go(by: number): void
  goTo(end: 'first' | 'last'): void
  /** Something in the room is otherwise now: what came is there, and what was taken away is not. */
  refresh(): Promise<void>
}

/** So many before the earliest that is known, more are fetched. */
const ahead = 5

/** Goes through all pictures of a room in the order in which they were said. */
export function createGallery({ first, fileId, fetchPage }: GalleryPorts): Gallery {
  const at = Math.max(
    0,
    first.findIndex(({ file }) => file.id === fileId),
  )
  const cell = createCell<GalleryState>({ pictures: first, at, isGone: false, hasEarlier: true })
  let latestFirst: readonly GalleryPicture[] = []
  let cursor: string | null = null
  let isFetching = false
  /** Something changed while it was fetched, which may have missed it. */
  let isStale = false
  /** How far somebody wanted to go before it was known what is around; null since it is. */
  let early: number | null = 0

  function fetched(): void {
    isFetching = false
    if (!isStale) return
    isStale = false
    void refresh()
  }

  /** The one that is looked at stays the one that is looked at; one that is gone, where it was. */
  function show(found: readonly GalleryPicture[], place: number): void {
    const { pictures, at: before } = cell.getSnapshot()
    const looked = pictures[before]
    if (place !== -1 || looked === undefined) {
      return cell.set({ pictures: found, at: Math.max(0, place), isGone: false, hasEarlier: cursor !== null })
    }
    const left = pictures.slice(0, before).filter((each) => placeOf(found, each) !== -1).length
    const around = [...found.slice(0, left), looked, ...found.slice(left)]
    cell.set({ pictures: around, at: left, isGone: true, hasEarlier: cursor !== null })
  }

  async function fetchOn(): Promise<void> {
    if (isFetching || !cell.getSnapshot().hasEarlier) return
    isFetching = true
    try {
      let isEnough = false
      while (!isEnough) {
        const page = await fetchPage(cursor)
        latestFirst = [...latestFirst, ...page.items]
        cursor = page.nextCursor
        const { pictures, at: looked, isGone } = cell.getSnapshot()
        const found = asSaid(latestFirst)
        const place = placeOf(found, pictures[looked])
        const isFound = place !== -1 || isGone
        // Until it is found, what was known before stays.
        if (isFound) show(found, place)
        if (isFound && early !== null) {
          const by = early
          early = null
          move(cell.getSnapshot().at + by)
        }
        isEnough = cursor === null || (isFound && cell.getSnapshot().at >= ahead)
      }
    } catch {
      // What is known can be looked at; going on tries again.
    } finally {
      fetched()
    }
  }

  async function refresh(): Promise<void> {
    if (isFetching) {
      isStale = true
      return
    }
    isFetching = true
    try {
      const page = await fetchPage(null)
      const earliest = page.items.at(-1)
      const known = earliest === undefined ? -1 : placeOf(latestFirst, earliest)
      // Where nothing of before is in it, or all is, it begins anew from here.
      const isAnew = known === -1 || page.nextCursor === null
      if (isAnew) cursor = page.nextCursor
      latestFirst = isAnew ? page.items : [...page.items, ...latestFirst.slice(known + 1)]
      const { pictures, at: looked } = cell.getSnapshot()
      const found = asSaid(latestFirst)
      show(found, placeOf(found, pictures[looked]))
    } catch {
      // The next change tries again.
    } finally {
      fetched()
    }
  }

  function move(to: number): void {
    const { at: from, isGone, pictures, hasEarlier } = cell.getSnapshot()
    const next = Math.min(pictures.length - 1, Math.max(0, to))
    if (early !== null) early += to - next
    if (next !== from) {
      const left = isGone ? pictures.toSpliced(from, 1) : pictures
      cell.set({ pictures: left, hasEarlier, isGone: false, at: isGone && next > from ? next - 1 : next })
    }
    if (next < ahead) void fetchOn()
  }

  void fetchOn()
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    go: (by) => move(cell.getSnapshot().at + by),
    refresh,
    goTo: (end) => move(end === 'first' ? 0 : cell.getSnapshot().pictures.length - 1),
  }
}

const placeOf = (pictures: readonly GalleryPicture[], looked: GalleryPicture | undefined) =>
  pictures.findIndex(({ file }) => file.id === looked?.file.id)

/** Messages come the latest first, and what one message carries in its order: that order stays when they are turned around. */
function asSaid(latestFirst: readonly GalleryPicture[]): GalleryPicture[] {
  const messages = new Map<string, GalleryPicture[]>()
  for (const picture of latestFirst) {
    const told = messages.get(picture.messageId)
    if (told === undefined) messages.set(picture.messageId, [picture])
    else told.push(picture)
  }
  return [...messages.values()].toReversed().flat()
}
