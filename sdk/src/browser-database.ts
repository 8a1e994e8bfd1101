/** What is kept in a database of the browser, and by which of its fields. */
export interface BrowserTable {
  readonly table: string
  readonly key: string
}

/** Opens a database of the browser with one table, the same for all tabs. `closed` is called when it has to be opened anew. */
export function openDatabase(name: string, { table, key }: BrowserTable, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table, { keyPath: key }))
    request.addEventListener('success', () => {
      const database = request.result
      // Another tab with a newer version must not have to wait for this one.
      database.addEventListener('versionchange', () => {
        database.close()
        closed()
      })
      database.addEventListener('close', closed)
      resolve(database)
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB does not open')))
    request.addEventListener('blocked', () => reject(new Error('IndexedDB is held by another tab')))
  })
}
