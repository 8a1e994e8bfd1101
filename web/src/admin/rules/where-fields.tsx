import { X } from 'lucide-react'
import { useState } from 'react'
import { createFinder } from '../../app/finder.ts'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import type { Form } from '../../forms/form.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import type { NamedRoom, RuleValues } from './rule-form.ts'

/** Where a rule holds: in the whole place, directs with it or without, or in some rooms. */
export function WhereFields({ form }: { readonly form: Form<RuleValues> }) {
  const { ruleBook: words } = useAdminWords()
  const { values } = useWatch(form)
  return (
    <div className="flex flex-col gap-3">
      <Choice
        label={words.where}
        value={values.where}
        options={(['place', 'rooms'] as const).map((value) => ({ value, label: words.places[value] }))}
        onChange={(where) => form.change('where', where)}
      />
      {values.where === 'place' ? (
        <SwitchRow
          label={words.directs}
          checked={values.directs}
          onChange={(directs) => form.change('directs', directs)}
        />
      ) : (
        <RoomChoice form={form} />
      )}
    </div>
  )
}

function RoomChoice({ form }: { readonly form: Form<RuleValues> }) {
  const { client, timers } = usePage()
  const { ruleBook: words } = useAdminWords()
  const { values, problems } = useWatch(form)
  const [found] = useState(() =>
    createFinder<string, NamedRoom>({
      initial: '',
      find: async (q, _cursor, signal) => {
        if (q.trim() === '') return { items: [], nextCursor: null }
        const { items } = await client.call('admin.rooms', { q, limit: 8 }, { signal })
        return { items, nextCursor: null }
      },
      timers,
    }),
  )
  const { ask, items } = useWatch(found)
  const { rooms } = values
  const offered = items.filter(({ id }) => rooms.every((room) => room.id !== id))
  return (
    <div className="flex flex-col gap-3">
      {rooms.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {rooms.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                aria-label={words.without(name ?? words.roomGone)}
                className="flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-brand-soft px-3 text-sm text-on-brand-soft"
                onClick={() =>
                  form.change(
                    'rooms',
                    rooms.filter((room) => room.id !== id),
                  )
                }
              >
                <bdi>{name ?? words.roomGone}</bdi>
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchBox label={words.findRoom} placeholder={words.findRoom} query={ask} onType={(q) => found.type(q)} />
      <ul aria-label={words.foundRooms} className="flex flex-wrap gap-2 empty:hidden">
        {offered.map(({ id, name }) => (
          <li key={id}>
            <Button size="small" onClick={() => form.change('rooms', [...rooms, { id, name }])}>
              <bdi>{name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="text-sm font-medium text-danger empty:hidden">
        {problems.rooms}
      </p>
    </div>
  )
}
