import type { Readable } from 'node:stream'
import { Hopeless, Postponed, work } from '../../platform/jobs/job.ts'
import { ScannerAway, type Scanner, type ScanVerdict } from '../../platform/scanner/scanner.ts'
import type { House } from '../house.ts'
import { afterScan } from './after-upload.ts'
import { sendNotice } from '../notices/index.ts'
import { changeFile } from './change-file.ts'
import { finishFile } from './finish.ts'
import { scanFile } from './kinds.ts'
import { doomBlob, filesWith, setStatus } from './progress.ts'
import { reading, unlessStorageIsAway } from './storage-away.ts'
import { findFile, type StoredFile } from './store.ts'

/** A scanner that is away is asked again so soon, one that finds a file too large when somebody may have changed that. */
const awayMs = 30_000
const tooLargeMs = 600_000

/** Failed ones come back when an administrator has the job done again. */
const unscanned: readonly string[] = ['pending', 'failed']

export const scanning = work(
  scanFile,
  async ({ fileId }, house: House, { signal }) => {
    const file = await findFile(house.database, fileId)
    if (file === null || !unscanned.includes(file.view.status)) return
    // Switched off since it was asked for.
    if (house.scanner === null) return await letThrough(house, fileId)
    const { scanner } = house
    await unlessStorageIsAway(() => scan(house, scanner, file, signal))
  },
  async ({ fileId }, house) => {
    if ((await findFile(house.database, fileId)) === null) return
    await finishFile(house, fileId, { is: 'failed', reason: 'internal' })
  },
)

async function scan(house: House, scanner: Scanner, file: StoredFile, signal: AbortSignal): Promise<void> {
  const { id } = file.view
  const bytes = await house.storage.get(file.blobId)
  if (bytes === null) throw new Hopeless('its bytes are gone')
  const verdict = await ask(scanner, bytes, signal)
  if (verdict.is === 'clean') return await letThrough(house, id)
  if (verdict.is === 'infected') return await condemn(house, file, verdict.by)
  if (house.settings.PARLEY_SCAN_UNAVAILABLE === 'allow') return await letThrough(house, id)
  await holdBack(house, id, verdict.why)
  throw new Postponed(verdict.is === 'away' ? awayMs : tooLargeMs, verdict.why)
}

type Answer = ScanVerdict | { readonly is: 'away'; readonly why: string }

async function ask(scanner: Scanner, bytes: Readable, signal: AbortSignal): Promise<Answer> {
  try {
    return await reading(bytes, signal, () => scanner.scan(bytes, signal))
  } catch (error) {
    if (error instanceof ScannerAway && !signal.aborted) return { is: 'away', why: error.message }
    throw error
  }
}

async function letThrough(house: House, fileId: string): Promise<void> {
  await changeFile(house, fileId, async (db, { ownerId, view }) => {
    if (!unscanned.includes(view.status)) return false
    await afterScan(house, db, { id: fileId, ownerId, mime: view.mime })
    return true
  })
  house.jobs.wake()
}

/** Says once why it waits. */
async function holdBack(house: House, fileId: string, why: string): Promise<void> {
  await changeFile(house, fileId, async (db, { view }) => {
    if (view.status !== 'pending' || view.reason === 'not_scanned') return false
    house.log.warn({ fileId, why }, 'a file is held back because it cannot be scanned')
    await setStatus(db, fileId, 'pending', 'not_scanned')
    return true
  })
}

/** None of these bytes is given to anybody from now on, whoever else has brought them, and they are removed. */
async function condemn(house: House, { blobId, ownerId, view }: StoredFile, by: string): Promise<void> {
  const { clock, database, log, storage } = house
  log.warn({ fileId: view.id, ownerId, by }, 'an infected file was refused')
  await doomBlob(database, blobId, clock.now())
  for (const fileId of await filesWith(database, blobId)) await refuse(house, fileId)
  await storage.delete(blobId)
  await sendNotice(house, ownerId, { kind: 'file_infected', text: view.name, about: `infected:${view.id}` })
}

async function refuse(house: House, fileId: string): Promise<void> {
  await changeFile(house, fileId, async (db, { view }) => {
    if (view.status === 'refused') return false
    await setStatus(db, fileId, 'refused', 'infected')
    return true
  })
}
