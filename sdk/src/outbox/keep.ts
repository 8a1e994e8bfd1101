import type { KeptRow } from './row.ts'

/** Where unsent messages wait, so that what was written survives the page that it was written on. */
export interface OutboxKeep {
  /** Every row, the earliest first. */
  load(): Promise<readonly KeptRow[]>
  /** Whether a row is still there: another tab may have sent it or given it up. */
  has(nonce: string): Promise<boolean>
  /** Must have stored the row when it resolves, in place of one with the same nonce. */
  put(row: KeptRow): Promise<void>
  /** Must have forgotten the row when it resolves; one that is not there is forgotten already. */
  remove(nonce: string): Promise<void>
}

/** Keeps them as long as the process lives. */
export function memoryOutboxKeep(): OutboxKeep {
  const rows = new Map<string, KeptRow>()
  return {
    load: () => Promise.resolve([...rows.values()].toSorted((a, b) => a.order - b.order)),
    has: (nonce) => Promise.resolve(rows.has(nonce)),
    put(row) {
      rows.set(row.nonce, structuredClone(row))
      return Promise.resolve()
    },
    remove(nonce) {
      rows.delete(nonce)
      return Promise.resolve()
    },
  }
}
