import type { PlacedFilter, Span } from '@parley/protocol/search'
import { X } from 'lucide-react'
import { type SearchWords, useSearchWords } from './search-words.ts'
import { type FilterKey, filterKeys } from './filter-keys.ts'

export interface FilterChipsProps {
  readonly text: string
  readonly filters: readonly PlacedFilter[]
  /** Within one room it is not asked in which. */
  readonly inRoom: boolean
  readonly onBegin: (key: FilterKey) => void
  readonly onRemove: (span: Span) => void
}

/** How a search is narrowed down: each part that is, and ways to do more of it. */
export function FilterChips({ text, filters, inRoom, onBegin, onRemove }: FilterChipsProps) {
  const search = useSearchWords()
  return (
    <div role="group" aria-label={search.filters} className="flex flex-wrap gap-2">
      {filters.map((filter) => (
        <button
          key={`${filter.at.from} ${filter.at.to}`}
          type="button"
          className="flex min-h-8 min-w-0 max-w-full items-center gap-1.5 rounded-full border border-brand bg-brand-soft ps-3 pe-2 text-sm font-medium text-on-brand-soft"
          aria-label={search.removeFilter(text.slice(filter.at.from, filter.at.to))}
          onClick={() => onRemove(filter.at)}
        >
          <bdi className="min-w-0 truncate">{chipText(filter, text, search)}</bdi>
          <X aria-hidden className="size-4 flex-none" />
        </button>
      ))}
      {filterKeys
        .filter((key) => key !== 'in' || !inRoom)
        .map((key) => (
          <button
            key={key}
            type="button"
            className="min-h-8 rounded-full border border-line-strong px-3 text-sm text-ink-muted hover:border-ink-muted hover:text-ink"
            onClick={() => onBegin(key)}
          >
            {search.keys[key]}
          </button>
        ))}
    </div>
  )
}

function chipText(filter: PlacedFilter, text: string, search: SearchWords): string {
  const written = text.slice(filter.at.from, filter.at.to)
  const told = () => {
    switch (filter.is) {
      case 'has':
        return search.has[filter.what]
      case 'is':
        return search.is[filter.what]
      default:
        return written.replace(/^-/, '')
    }
  }
  return filter.isWithout ? search.not(told()) : told()
}
