import type { PlacedFilter } from '@parley/protocol/search'
import { SearchX } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { lookInside, withoutFilters, withoutSpan } from './asked.ts'
import { useSearchWords } from './search-words.ts'

/** With more filters than these they are left out together. */
const mostFilters = 3

export interface NothingFoundProps {
  readonly ask: string
  readonly filters: readonly PlacedFilter[]
  /** There is more that was not looked at yet. */
  readonly hasMore: boolean
  readonly onChoose: (text: string) => void
  /** Looks in all rooms; null where that is done. */
  readonly onEverywhere: (() => void) | null
}

/** Why there may be nothing, and each way on from here. */
export function NothingFound({ ask, filters, hasMore, onChoose, onEverywhere }: NothingFoundProps) {
  const search = useSearchWords()
  const inside = lookInside(ask)
  const bare = withoutFilters(ask, filters)
  const isNarrow = filters.length > 0 && bare !== ''
  const text = isNarrow ? search.noneNarrow : onEverywhere === null ? search.noneText : search.noneHere
  return (
    <QuietState live icon={SearchX} title={hasMore ? search.noneYet : search.none} text={text}>
      <div className="flex min-w-0 max-w-full flex-wrap justify-center gap-2">
        {onEverywhere !== null && <Button onClick={onEverywhere}>{search.everywhereInstead}</Button>}
        {isNarrow &&
          filters.length <= mostFilters &&
          filters.map(({ at }) => (
            <Button key={at.from} className="min-w-0 max-w-full" onClick={() => onChoose(withoutSpan(ask, at))}>
              <span className="min-w-0 truncate">{search.without(ask.slice(at.from, at.to))}</span>
            </Button>
          ))}
        {isNarrow && filters.length > 1 && <Button onClick={() => onChoose(bare)}>{search.withoutFilters}</Button>}
        {inside !== null && <Button onClick={() => onChoose(inside)}>{search.lookInside}</Button>}
      </div>
    </QuietState>
  )
}
