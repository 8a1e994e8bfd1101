import { work } from '../../platform/jobs/job.ts'
import { discardBlobs, settleBlob, settling, unlessStorageIsAway } from '../files/index.ts'
import type { House } from '../house.ts'
import { fetchPreviews, linksOf, tellMessage } from '../messages/index.ts'
import { fetchPage, type FoundPage } from './fetch-page.ts'
import { findKnown, findLinking, insertPreview, showPreviews } from './store.ts'

const hourMs = 3_600_000
/** How long an address is believed to lead to what was found there; nothing is asked for again sooner. */
export const knownForMs = 72 * hourMs
const nothingForMs = hourMs

export const fetching = work(fetchPreviews, (place, house: House, { signal }) =>
  unlessStorageIsAway(() => fetchFor(place, house, signal)),
)

async function fetchFor(
  { roomId, messageId }: { readonly roomId: string; readonly messageId: string },
  house: House,
  signal: AbortSignal,
): Promise<void> {
  const message = await findLinking(house.database, roomId, messageId)
  if (message === null || message.isOver) return
  const found = await Promise.all(linksOf(message.content).map((url) => previewOf(house, url, signal)))
  const ids = found.filter((id) => id !== null)
  const place = await house.roomLog.change(roomId, async (change) => {
    const now = await findLinking(change.transaction, roomId, messageId)
    // Edited meanwhile, it asks for its previews anew.
    if (now === null || now.isOver || now.content !== message.content || isSame(now.previewIds, ids)) return null
    const rev = change.takeRev()
    await showPreviews(change.transaction, roomId, now.seq, rev, ids)
    return { seq: now.seq, rev }
  })
  if (place !== null) await tellMessage(house, 'message.updated', roomId, place)
}

const isSame = (some: readonly string[], others: readonly string[]) => some.join() === others.join()

/** The preview of an address, which may have been found for another message; null when there is nothing to show. */
async function previewOf(house: House, url: string, signal: AbortSignal): Promise<string | null> {
  const { clock, database } = house
  const ago = (ms: number) => new Date(clock.now().getTime() - ms)
  const known = await findKnown(database, url, { found: ago(knownForMs), nothing: ago(nothingForMs) })
  if (known !== null) return known.isEmpty ? null : known.id
  const page = await fetchPage(house, url, signal)
  const id = await keep(house, url, page)
  return page === null ? null : id
}

const nothing: FoundPage = { title: null, description: null, site: null, image: null }

async function keep(house: House, url: string, page: FoundPage | null): Promise<string> {
  const { clock, database, newId } = house
  const id = newId()
  const { image, ...facts } = page ?? nothing
  const keptBlob = await settling(() =>
    database.transaction(async (transaction) => {
      const blobId = image === null ? null : await settleBlob(transaction, image.blob, clock.now())
      const own = image === null || blobId === null ? null : { ...image, blobId }
      await insertPreview(transaction, { id, url, ...facts, image: own }, clock.now())
      return blobId
    }),
  )
  if (image !== null && image.blob.id !== keptBlob) await discardBlobs(house, [image.blob.id])
  return id
}
