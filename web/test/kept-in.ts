import type { Page } from 'playwright-core'

/** What the browser keeps of people, by database; one that is not there yet is not made by looking. */
export function keptIn(page: Page, database: string, store: string): Promise<unknown[]> {
  return page.evaluate(
    async ([name, part]) => {
      const known = await indexedDB.databases()
      if (!known.some((each) => each.name === name)) return []
      return await new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const database = opening.result
          if (!database.objectStoreNames.contains(part)) return (database.close(), resolve([]))
          const asking = database.transaction(part).objectStore(part).getAll()
          asking.addEventListener('success', () => (database.close(), resolve(asking.result)))
        })
      })
    },
    [database, store] as const,
  )
}
