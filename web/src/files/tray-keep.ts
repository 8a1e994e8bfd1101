import { type FileToSend, openDatabase } from '@parley/sdk'

/** What was chosen in one tab for one room. */
export interface KeptTray {
  readonly key: string
  readonly keptAt: number
  readonly files: readonly FileToSend[]
}

/** Where files wait that were chosen and not sent, so that they survive the page they were chosen on. */
export interface TrayKeep {
  load(key: string): Promise<KeptTray | null>
  put(kept: KeptTray): Promise<void>
  remove(key: string): Promise<void>
  all(): Promise<readonly KeptTray[]>
  /** Removes all but those that are still wanted. */
  prune(isWanted: (kept: KeptTray) => boolean): Promise<void>
}

export const trayKey = (tab: string, personId: string, roomId: string): string => [tab, personId, roomId].join(' ')
export const personOf = ({ key }: Pick<KeptTray, 'key'>): string => key.split(' ')[1] ?? ''
export const roomOf = ({ key }: Pick<KeptTray, 'key'>): string => key.split(' ')[2] ?? ''

const name = 'parley.trays'
const table = 'trays'

/** Keeps them in a database of the browser. Every promise rejects where the browser forbids that. */
export function browserTrayKeep(): TrayKeep {
  let opening: Promise<IDBDatabase> | null = null
  const closed = () => (opening = null)

  async function run<T>(mode: IDBTransactionMode, ask: (trays: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    opening ??= openDatabase(name, { table, key: 'key' }, closed)
    opening.catch(closed)
    const transaction = (await opening).transaction(table, mode)
    const request = ask(transaction.objectStore(table))
    return await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(request.result))
      for (const fault of ['abort', 'error']) transaction.addEventListener(fault, () => reject(transaction.error))
    })
  }

  const all = () => run<KeptTray[]>('readonly', (trays) => trays.getAll())

  return {
    all,
    load: async (key) => (await run<KeptTray | undefined>('readonly', (trays) => trays.get(key))) ?? null,
    put: async (kept) => void (await run('readwrite', (trays) => trays.put(kept))),
    remove: (key) => run('readwrite', (trays) => trays.delete(key)),
    async prune(isWanted) {
      for (const each of await all()) if (!isWanted(each)) await run('readwrite', (trays) => trays.delete(each.key))
    },
  }
}
