import { openDatabase } from '@parley/sdk'
import { assemble, headOf, isSameStory, type KeptPart, type KeptState, roomKey, staysAsKept } from './kept-state.ts'

/** Where the last state waits for the next visit. */
export interface StateKeep {
  /** Null when there is none, or none that can be read. */
  load(): Promise<KeptState | null>
  /** Must leave nothing of anybody else, and write no more than what differs from `before`, which was written last. */
  save(state: KeptState, before: KeptState | null): Promise<void>
  /** Must leave nothing of anybody. */
  forget(): Promise<void>
}

const storeName = 'parts'

/** Keeps it in the browser's database, the same for all tabs. Every promise rejects where the browser forbids that. */
export function browserStateKeep(name: string): StateKeep {
  let opening: Promise<IDBDatabase> | null = null
  const closed = () => (opening = null)
  const open = () =>
    (opening ??= openDatabase(name, { table: storeName, key: 'key' }, closed).catch(
      (error: unknown) => (closed(), Promise.reject(error)),
    ))

  async function run<T>(mode: IDBTransactionMode, work: (parts: IDBObjectStore) => Promise<T>): Promise<T> {
    const database = await open()
    const transaction = database.transaction(storeName, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      for (const fault of ['abort', 'error']) transaction.addEventListener(fault, () => reject(transaction.error))
    })
    const [value] = await Promise.all([work(transaction.objectStore(storeName)), done])
    return value
  }

  return {
    load: () => run('readonly', async (parts) => assemble(await answerOf<KeptPart[]>(parts.getAll()))),
    save: (state, before) => run('readwrite', (parts) => write(parts, state, before)),
    forget: () => run('readwrite', (parts) => answerOf(parts.clear())),
  }
}

async function write(parts: IDBObjectStore, state: KeptState, before: KeptState | null): Promise<void> {
  const head = headOf(state)
  const keptHead = await answerOf<KeptPart | undefined>(parts.get('head'))
  const goesOn = isSameStory(keptHead, head)
  if (!goesOn) parts.clear()
  const { people, rooms } = state.snapshot
  const written = new Set<unknown>(
    goesOn ? [...(before?.snapshot.rooms ?? []), ...(before?.snapshot.people ?? [])] : [],
  )
  parts.put(head)
  if (people.some((person) => !written.has(person))) parts.put({ key: 'people', people } satisfies KeptPart)
  for (const room of rooms) {
    if (written.has(room)) continue
    const part = { key: roomKey(room.entry.room.id), room } as const
    const kept = await answerOf<KeptPart | undefined>(parts.get(part.key))
    if (!staysAsKept(kept, part)) parts.put(part)
  }
  const wanted = new Set<IDBValidKey>(['head', 'people', ...head.roomIds.map(roomKey)])
  for (const key of await answerOf(parts.getAllKeys())) if (!wanted.has(key)) parts.delete(key)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB does not answer')))
  })
}
