import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useWatch, useWords } from '../app/page-context.ts'
import type { Directory } from './directory.ts'

const chipClass =
  'inline-flex min-h-8 max-w-full items-center gap-2 rounded-full border border-line-strong bg-raised px-3.5 text-sm font-medium hover:border-ink-muted data-pressed:border-brand data-pressed:bg-brand data-pressed:text-on-brand'

/** What rooms can be about; there is nothing to choose where no room says. */
export function CategoryChips({ directory: { rooms, categories } }: { readonly directory: Directory }) {
  const { directory } = useWords()
  const { ask } = useWatch(rooms)
  const load = useWatch(categories)
  const known = load.state === 'ready' ? load.value : []
  if (known.length === 0 && ask.category === null) return null
  const isListed = ask.category === null || known.some(({ category }) => category === ask.category)
  return (
    <ToggleGroup
      aria-label={directory.categories}
      className="flex flex-wrap gap-2"
      value={[ask.category ?? '']}
      onValueChange={(next) => {
        const category = next.find((each) => each !== (ask.category ?? '')) ?? ''
        rooms.choose({ ...ask, category: category === '' ? null : category })
      }}
    >
      <Toggle value="" className={chipClass}>
        {directory.all}
      </Toggle>
      {known.map(({ category, rooms: count }) => (
        <Toggle
          key={category}
          value={category}
          aria-label={directory.inCategory(category, count)}
          className={chipClass}
        >
          <bdi className="min-w-0 truncate">{category}</bdi>
          <span aria-hidden className="text-xs tabular-nums">
            {count}
          </span>
        </Toggle>
      ))}
      {!isListed && ask.category !== null && (
        <Toggle value={ask.category} className={chipClass}>
          <bdi className="min-w-0 truncate">{ask.category}</bdi>
        </Toggle>
      )}
    </ToggleGroup>
  )
}
