import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Directory } from './directory.ts'

const chipClass =
  'inline-flex min-h-8 max-w-full items-center gap-2 rounded-full border border-line-strong bg-raised px-3.5 text-sm font-medium hover:border-ink-muted data-pressed:border-brand data-pressed:bg-brand data-pressed:text-on-brand'

/** A chip has a value that is never empty, and nobody can name a category like that of all. */
const chipOf = (category: string | null) => (category === null ? 'all' : `= ${category}`)

/** What rooms can be about; there is nothing to choose where no room says. */
export function CategoryChips({ directory: { rooms, categories } }: { readonly directory: Directory }) {
  const { directory } = useAllWords()
  const { ask } = useWatch(rooms)
  const load = useWatch(categories)
  const known = load.state === 'ready' ? load.value : []
  if (known.length === 0 && ask.category === null) return null
  const isListed = ask.category === null || known.some(({ category }) => category === ask.category)
  return (
    <ToggleGroup
      aria-label={directory.categories}
      className="flex flex-wrap gap-2"
      value={[chipOf(ask.category)]}
      onValueChange={(next) => {
        const chosen = next.find((each) => each !== chipOf(ask.category))
        const category = known.find((each) => chipOf(each.category) === chosen)?.category ?? null
        rooms.choose({ ...ask, category })
      }}
    >
      <Toggle value={chipOf(null)} className={chipClass}>
        {directory.all}
      </Toggle>
      {known.map(({ category, rooms: count }) => (
        <Toggle key={category} value={chipOf(category)} className={chipClass}>
          <bdi className="min-w-0 truncate">{category}</bdi>
          <span aria-hidden className="text-xs tabular-nums">
            {count}
          </span>
          <span className="sr-only">{directory.inCategory(count)}</span>
        </Toggle>
      ))}
      {!isListed && ask.category !== null && (
        <Toggle value={chipOf(ask.category)} className={chipClass}>
          <bdi className="min-w-0 truncate">{ask.category}</bdi>
        </Toggle>
      )}
    </ToggleGroup>
  )
}
