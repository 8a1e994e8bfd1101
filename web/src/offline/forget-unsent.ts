import type { OutboxKeep } from '@parley/sdk'

/** Whoever signs out by their own hand leaves nothing behind, not even what could not be sent. */
export async function forgetUnsent(keep: OutboxKeep, personId: string): Promise<void> {
  const rows = await keep.load().catch(() => [])
  const own = rows.filter((row) => row.personId === personId)
  await Promise.all(own.map(({ nonce }) => keep.remove(nonce).catch(() => {})))
}
