import type { Statement } from '../../platform/postgres/statement.ts'
import type { ZipEntry } from '../../platform/zip/write-zip.ts'
import type { House } from '../house.ts'
import { readPreferences, readProfile } from './own-facts.ts'
import { type FileRow, filesStatement, type PartRow, parts } from './parts.ts'
import { lastOf, type OwnRoom, readMessages, readReactions, readRooms, readSpan } from './said.ts'

type GatherParts = Pick<House, 'clock' | 'database' | 'storage' | 'settings'>

const firstKey = '00000000-0000-0000-0000-000000000000'
const pageSize = 500
/** So many places of a room are looked at in one go: what one person said there is at most as much. */
const stretch = 2_000
const reactionStretch = 20_000
/** What is said is told in files of so many messages: editors open them. */
const messagesPerFile = 5_000

/** All that is somebody's own, file by file, each read when its turn has come. */
export async function* gather(house: GatherParts, accountId: string, signal: AbortSignal): AsyncGenerator<ZipEntry> {
  const { clock, database, settings, storage } = house
  const at = clock.now()
  const list = (path: string, rows: AsyncIterable<object>): ZipEntry => ({
    path,
    at,
    isPacked: true,
    bytes: () => jsonList(rows, signal),
  })
  const one = (path: string, value: object): ZipEntry => ({
    path,
    at,
    isPacked: true,
    bytes: () => each([Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]),
  })
  yield one('about.json', { place: settings.PARLEY_NAME, accountId, madeAt: at, times: 'UTC' })
  yield one('profile.json', await readProfile(database, accountId))
  yield one('preferences.json', await readPreferences(database, accountId))
  for (const { path, statement } of parts) yield list(path, pages(house, statement, accountId))
  const rooms = await readRooms(database, accountId, at)
  yield list('memberships.json', each(rooms))
  yield list('reactions.json', reactionsIn(house, rooms, accountId))
  yield* messageFiles(messagesIn(house, rooms, accountId), list)
  yield list('files.json', filesTold(house, accountId))
  for await (const { id, name, blobId, createdAt, status } of pages(house, filesStatement, accountId)) {
    signal.throwIfAborted()
    if (status !== 'ready' || (await storage.stat(blobId)) === null) continue
    yield { path: pathOf({ id, name }), at: createdAt, isPacked: false, bytes: () => stored(storage, blobId) }
  }
}

const pathOf = ({ id, name }: Pick<FileRow, 'id' | 'name'>) => `files/${id}/${name.replace(/[/\\]|^\.+/g, '_')}`

async function* filesTold(house: GatherParts, accountId: string) {
  for await (const { blobId: _, ...row } of pages(house, filesStatement, accountId))
    yield { ...row, path: row.status === 'ready' ? pathOf(row) : null }
}

async function* pages<R extends PartRow>({ database }: GatherParts, statement: Statement<R>, accountId: string) {
  for (let after = firstKey; ;) {
    const rows = await database.run(statement, [accountId, after, pageSize])
    for (const row of rows) yield row
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last.key
  }
}

async function* reactionsIn({ database }: GatherParts, rooms: readonly OwnRoom[], accountId: string) {
  for (const { roomId } of rooms) {
    const last = await lastOf(database, roomId)
    for (let from = 1; from <= last; from += reactionStretch)
      yield* await readReactions(database, roomId, accountId, from, from + reactionStretch - 1)
  }
}

async function* messagesIn({ database }: GatherParts, rooms: readonly OwnRoom[], accountId: string) {
  for (const { roomId, kind, name, with: other } of rooms) {
    const span = await readSpan(database, roomId, accountId)
    if (span === null) continue
    for (let from = span.first; from <= span.last; from += stretch) {
      for (const { seq, ...said } of await readMessages(database, roomId, accountId, from, from + stretch - 1))
        yield { room: { id: roomId, kind, name, with: other }, seq, ...said }
    }
  }
}

/** Begins a file whenever the one before is full; of nothing there is an empty one. */
async function* messageFiles(
  messages: AsyncGenerator<object>,
  list: (path: string, rows: AsyncIterable<object>) => ZipEntry,
): AsyncGenerator<ZipEntry> {
  let next = await messages.next()
  for (let n = 1; n === 1 || next.done !== true; n += 1) {
    yield list(
      `messages/${n}.json`,
      (async function* () {
        for (let many = 0; many < messagesPerFile && next.done !== true; many += 1) {
          yield next.value
          next = await messages.next()
        }
      })(),
    )
  }
}

async function* each<T>(values: readonly T[]) {
  yield* values
}

async function* stored(storage: House['storage'], blobId: string): AsyncGenerator<Uint8Array> {
  const bytes: AsyncIterable<Uint8Array> | null = await storage.get(blobId)
  if (bytes !== null) yield* bytes
}

async function* jsonList(rows: AsyncIterable<object>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let before = '[\n'
  for await (const row of rows) {
    signal.throwIfAborted()
    yield Buffer.from(`${before}${JSON.stringify({ ...row, key: undefined })}`)
    before = ',\n'
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n')
}
