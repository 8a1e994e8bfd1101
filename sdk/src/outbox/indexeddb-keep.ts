import { openDatabase } from '../browser-database.ts'
import { memoryOutboxKeep, type OutboxKeep } from './keep.ts'
import type { KeptRow } from './row.ts'

/** Keeps unsent messages in the browser, for all tabs. A browser that forbids it keeps them as long as the tab lives. */
export function browserOutboxKeep(name: string): OutboxKeep {
  const fallback = memoryOutboxKeep()
  let opening: Promise<IDBDatabase> | null = null
  const open = () => (opening ??= openDatabase(name, { table: 'rows', key: 'nonce' }, () => (opening = null)))

  async function run<T>(
    mode: IDBTransactionMode,
    ask: (rows: IDBObjectStore) => IDBRequest<T>,
    otherwise: () => Promise<T>,
  ): Promise<T> {
    let database: IDBDatabase
    try {
      database = await open()
    } catch {
      return await otherwise()
    }
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('rows', mode)
      const request = ask(transaction.objectStore('rows'))
      // Written is what the transaction has written, not what the request has asked for.
      transaction.addEventListener('complete', () => resolve(request.result))
      for (const fault of ['abort', 'error']) transaction.addEventListener(fault, () => reject(transaction.error))
    })
  }

  return {
    async load() {
      const rows = await run<KeptRow[]>(
        'readonly',
        (store) => store.getAll(),
        async () => [...(await fallback.load())],
      )
      return rows.toSorted((a, b) => a.order - b.order)
    },
    has: async (nonce) =>
      (await run<number>(
        'readonly',
        (store) => store.count(nonce),
        async () => Number(await fallback.has(nonce)),
      )) > 0,
    async put(row) {
      await run<IDBValidKey>(
        'readwrite',
        (store) => store.put(row),
        async () => {
          await fallback.put(row)
          return row.nonce
        },
      )
    },
    async remove(nonce) {
      await run<undefined>(
        'readwrite',
        (store) => store.delete(nonce),
        () => fallback.remove(nonce).then(() => undefined),
      )
    },
  }
}
