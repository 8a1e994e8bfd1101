import type { Cell, Client, DraftKeep, OutboxKeep } from '@parley/sdk'
import type { Navigation } from '../navigation/navigation.ts'
import type { Timers } from '../time/timers.ts'
import { forgetUnsent } from './forget-unsent.ts'
import { findLosses, type Loss } from './losses.ts'
import { editedRooms } from './own-edits.ts'
import { keptTrays } from './own-trays.ts'

export interface SignOutPorts {
  readonly client: Client
  readonly outboxKeep: OutboxKeep
  readonly draftKeep: DraftKeep
  readonly navigation: Navigation
  readonly timers: Timers
  /** What is asked about while it is being asked. */
  readonly losing: Cell<readonly Loss[] | null>
}

/** The place takes drafts a moment after they are written; nobody is to be asked about those. */
const patienceMs = 2_500

/** Signs out; with something to lose it asks first, unless that was answered. */
export async function signOut(ports: SignOutPorts, isAnswered: boolean): Promise<void> {
  const { client, losing, navigation } = ports
  const personId = client.store.me.getSnapshot()?.id
  if (!isAnswered && personId !== undefined) {
    const losses = await whatIsLost(ports, personId)
    if (losses.length > 0) return ask(ports, losses)
  }
  losing.set(null)
  await client.call('auth.logout', {})
  if (personId !== undefined) await forgetUnsent(ports.outboxKeep, ports.draftKeep, personId)
  // The door would keep the way back here, but whoever signs in next starts at home.
  navigation.replace({ at: 'sign-in', next: null })
}

/** Whoever is signed out by something else meanwhile is asked no longer, and nor is whoever comes after them. */
function ask({ client, losing }: SignOutPorts, losses: readonly Loss[]): void {
  losing.set(losses)
  const leave = client.session.subscribe(() => {
    if (client.session.getSnapshot().state !== 'signed-out') return
    losing.set(null)
    leave()
  })
}

async function whatIsLost(ports: SignOutPorts, personId: string): Promise<readonly Loss[]> {
  if (ports.client.connection.getSnapshot().state === 'live') await draftsSaved(ports)
  const rows = await ports.outboxKeep.load().catch(() => [])
  const trays = await keptTrays()
  return findLosses({ rows, drafts: ports.draftKeep.load(), edits: editedRooms(personId), trays }, personId)
}

function draftsSaved({ client, timers }: SignOutPorts): Promise<void> {
  const { all } = client.drafts
  return new Promise((resolve) => {
    const stop = timers.after(patienceMs, end)
    const leave = all.subscribe(look)
    function look(): void {
      if (all.getSnapshot().every(({ isSaved }) => isSaved)) end()
    }
    function end(): void {
      stop()
      leave()
      resolve()
    }
    look()
  })
}
