import type { Answer } from '@parley/protocol/wire'

export type FoundMessage = Answer<'search.messages'>['items'][number]

/** What was found, as it is by now: what is gone goes, what changed changes, and nothing comes between. */
export function reconcile(
  known: readonly FoundMessage[],
  now: { readonly items: readonly FoundMessage[]; readonly nextCursor: string | null },
): readonly FoundMessage[] {
  const fresh = new Map(now.items.map((item) => [item.message.id, item]))
  const reached = now.nextCursor === null ? '' : (now.items.at(-1)?.message.createdAt ?? null)
  return known.flatMap((item) => {
    const present = fresh.get(item.message.id)
    if (present !== undefined) return [present]
    return reached !== null && item.message.createdAt > reached ? [] : [item]
  })
}
