import { useEffect } from 'react'
import { useWatch } from '../app/page-context.ts'
import type { Pages } from '../app/pages.ts'
import { type ListLook, PagedList } from './paged-list.tsx'

interface AllPagesProps<Item> extends ListLook<Item> {
  readonly from: Pages<Item>
}

/** All there is of something, which is asked for when it is first shown. */
export function AllPages<Item>({ from, ...look }: AllPagesProps<Item>) {
  const { items, state, problem, hasMore } = useWatch(from)
  useEffect(() => void from.reload(), [from])
  return (
    <PagedList
      {...look}
      items={items}
      isLoading={state === 'loading'}
      problem={state === 'failed' ? problem : null}
      hasMore={hasMore}
      onMore={() => void from.more()}
      onRetry={() => void (items.length === 0 ? from.reload() : from.more())}
    />
  )
}
