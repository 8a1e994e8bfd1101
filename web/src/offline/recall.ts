import type { KeptState } from './kept-state.ts'
import type { Owner } from './owner.ts'
import type { StateKeep } from './state-keep.ts'

/** A database that takes longer keeps nobody from coming in by the network. A busy machine takes its time, and without a network nothing else comes. */
const patienceMs = 4_000

/** What this browser kept of whoever was signed in last; null when there is nothing that may be shown. */
export async function recall(keep: StateKeep, owner: Owner): Promise<KeptState | null> {
  const personId = owner.get()
  if (personId === null) return null
  let giveUp: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<null>((resolve) => (giveUp = setTimeout(() => resolve(null), patienceMs)))
  const kept = await Promise.race([keep.load().catch(() => null), tooLong])
  clearTimeout(giveUp)
  return kept?.snapshot.me.id === personId ? kept : null
}
