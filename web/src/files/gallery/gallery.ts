import type { FileView } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'

/** A picture of the room, with where it was said. */
export interface GalleryPicture {
  readonly file: FileView
  readonly messageId: string
  readonly author: string
  readonly createdAt: string
}

interface GalleryState {
  /** The earliest first, as they stand in the conversation. */
  readonly pictures: readonly GalleryPicture[]
  readonly at: number
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
}

/** So many before the earliest that is known, more are fetched. */
const ahead = 5

/** Goes through all pictures of a room in the order in which they were said. */
export function createGallery({ first, fileId, fetchPage }: GalleryPorts): Gallery {
  const at = Math.max(
    0,
    first.findIndex(({ file }) => file.id === fileId),
  )
  const cell = createCell<GalleryState>({ pictures: first, at, hasEarlier: true })
  let latestFirst: readonly GalleryPicture[] = []
  let cursor: string | null = null
  let isFetching = false

  /** What was known before stays, and the one that is looked at stays the one that is looked at. */
  function show(hasEarlier: boolean): void {
    const before = cell.getSnapshot()
    const looked = before.pictures[before.at]
    const found = asSaid(latestFirst)
    const place = found.findIndex(({ file }) => file.id === looked?.file.id)
    if (place === -1) return
    cell.set({ pictures: found, at: place, hasEarlier })
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
        show(cursor !== null)
        const now = cell.getSnapshot()
        const isFound = latestFirst.some(({ file }) => file.id === now.pictures[now.at]?.file.id)
        isEnough = cursor === null || (isFound && now.at >= ahead)
      }
    } catch {
      // What is known can be looked at; going on tries again.
    } finally {
      isFetching = false
    }
  }

  function move(to: number): void {
    const { at: from, pictures, hasEarlier } = cell.getSnapshot()
    const next = Math.min(pictures.length - 1, Math.max(0, to))
    if (next !== from) cell.set({ pictures, hasEarlier, at: next })
    if (next < ahead) void fetchOn()
  }

  void fetchOn()
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    go: (by) => move(cell.getSnapshot().at + by),
    goTo: (end) => move(end === 'first' ? 0 : cell.getSnapshot().pictures.length - 1),
  }
}

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
