import type { Finder } from '../app/finder.ts'
import { useWatch } from '../app/page-context.ts'
import { type ListLook, PagedList } from './paged-list.tsx'

interface FoundListProps<Ask, Item> extends ListLook<Item> {
  readonly from: Finder<Ask, Item>
}

/** What was looked for. */
export function FoundList<Ask, Item>({ from, ...look }: FoundListProps<Ask, Item>) {
  const { items, phase } = useWatch(from)
  return (
    <PagedList
      {...look}
      items={items}
      isLoading={phase.is === 'loading' || phase.is === 'loading-more'}
      problem={phase.is === 'failed' ? phase.problem : null}
      hasMore={phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)}
      onMore={from.more}
      onRetry={from.retry}
    />
  )
}
