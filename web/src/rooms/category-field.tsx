import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useId, useMemo } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { directoryOf } from '../directory/directory.ts'
import { afterPress } from '../forms/after-press.ts'
import type { Form } from '../forms/form.ts'
import type { RoomDraft } from './room-draft.ts'

/** Under what the directory lists a room: a category that exists, or a new one. */
export function CategoryField({ form }: { readonly form: Form<RoomDraft> }) {
  const me = useMe()
  const { rooms, common } = useAllWords()
  const { categories } = directoryOf(usePage(), me.id)
  const load = useWatch(categories)
  const { values, problems } = useWatch(form)
  const [id, noteId] = [useId(), useId()]
  const known = useMemo(() => (load.state === 'ready' ? load.value.map(({ category }) => category) : []), [load])
  useEffect(() => void categories.reload(), [categories])
  return (
    <div className="flex flex-col gap-1.5">
      <Autocomplete.Root
        items={known}
        openOnInputClick
        value={values.category}
        onValueChange={(value) => form.change('category', value)}
      >
        <label htmlFor={id} className="flex items-baseline justify-between gap-3 text-sm font-semibold">
          {rooms.draft.category}
          <span className="text-xs font-normal text-ink-muted">{common.optional}</span>
        </label>
        <Autocomplete.Input
          id={id}
          name="category"
          dir="auto"
          className="field-control"
          aria-invalid={problems.category !== undefined || undefined}
          aria-describedby={noteId}
          data-invalid={problems.category === undefined ? undefined : ''}
          onBlur={() => afterPress(() => form.leave('category'))}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="z-40 outline-none data-empty:hidden" sideOffset={4}>
            <Autocomplete.Popup className="popup max-h-[min(var(--available-height),16rem)] w-(--anchor-width) overflow-y-auto p-1 data-empty:hidden">
              <Autocomplete.List aria-label={rooms.draft.category}>
                {(category: string) => (
                  <Autocomplete.Item key={category} value={category} className="popup-item">
                    <bdi className="min-w-0 truncate">{category}</bdi>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      <p
        id={noteId}
        aria-live="polite"
        className={`text-sm ${problems.category === undefined ? 'text-ink-muted' : 'font-medium text-danger'}`}
      >
        {problems.category ?? rooms.draft.categoryNote}
      </p>
    </div>
  )
}
