import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FetchRefused, type WantedKind } from '../../platform/fetch/guarded-fetch.ts'
import { readImageHeader } from '../../platform/studio/image-header.ts'
import { withScratch } from '../../platform/studio/scratch.ts'
import { type Arrived, storeBlob } from '../files/index.ts'
import type { House } from '../house.ts'
import { type PageFacts, readPage } from './read-page.ts'

const pageMs = 10_000
const imageMs = 15_000
const image: WantedKind = { type: 'image/', mostBytes: 8 * 1024 * 1024, isWhole: true }
/** What a page says of itself stands at its beginning. */
const pages: readonly WantedKind[] = ['text/html', 'application/xhtml+xml'].map((type) => ({
  type,
  mostBytes: 512 * 1024,
  isWhole: false,
}))

export interface FoundPage extends Pick<PageFacts, 'title' | 'description' | 'site'> {
  readonly image: FoundImage | null
}

interface FoundImage {
  /** Ours, made of theirs. */
  readonly blob: Arrived
  readonly width: number
  readonly height: number
  readonly placeholder: string | null
}

/** What lies behind an address; null when there is nothing to show. */
export async function fetchPage(house: House, url: string, signal: AbortSignal): Promise<FoundPage | null> {
  const found = await orNothing(
    house.fetchOutside(url, { kinds: [...pages, image], mostMs: pageMs, signal }),
    house,
    signal,
  )
  if (found === null) return null
  if (found.type.startsWith(image.type)) {
    const own = await makeImage(house, found.bytes, signal)
    return own === null ? null : { title: null, description: null, site: null, image: own }
  }
  const facts = await readPage(found.bytes, found.type)
  if (facts.title === null) return null
  return { ...facts, image: await fetchImage(house, facts.image, found.url, signal) }
}

async function fetchImage(
  house: House,
  named: string | null,
  base: URL,
  signal: AbortSignal,
): Promise<FoundImage | null> {
  if (named === null || !URL.canParse(named, base.href)) return null
  const { href } = new URL(named, base)
  const found = await orNothing(house.fetchOutside(href, { kinds: [image], mostMs: imageMs, signal }), house, signal)
  return found === null ? null : await makeImage(house, found.bytes, signal)
}

/** Their picture is never passed on: it goes through the same hands as one that was uploaded. */
async function makeImage(house: House, bytes: Buffer, signal: AbortSignal): Promise<FoundImage | null> {
  const header = readImageHeader(bytes)
  if (header === null) return null
  return await withScratch(house.settings.PARLEY_DATA_DIR, async (folder) => {
    const [from, into] = [join(folder, 'from'), join(folder, 'into')]
    await mkdir(into)
    await writeFile(from, bytes)
    const outcome = await house.studio.make({ material: 'image', mime: header.mime, from, into }, signal)
    if (outcome.is !== 'made' || outcome.medium === null) return null
    const { path, width, height } = outcome.medium
    const blob = await storeBlob(house, createReadStream(path))
    return { blob, width, height, placeholder: outcome.placeholder }
  })
}

/** Somebody else's server that will not answer is no failure of ours. */
async function orNothing<T>(fetching: Promise<T>, { log }: House, signal: AbortSignal): Promise<T | null> {
  try {
    return await fetching
  } catch (error) {
    if (!(error instanceof FetchRefused) || signal.aborted) throw error
    log.debug({ error: error.message }, 'nothing was fetched for a preview')
    return null
  }
}
