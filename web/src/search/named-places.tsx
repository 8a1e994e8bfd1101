import { useId } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import type { Route } from '../navigation/routes.ts'
import { ChoiceMark } from '../switcher/choice-row.tsx'
import type { Choice } from '../switcher/choices.ts'
import { useChoices } from '../switcher/use-choices.ts'
import { useSearchWords } from './search-words.ts'

/** What was asked has to be in a name; letters here and there in it say nothing beside messages that say it. */
const least = 50

export interface NamedPlacesProps {
  readonly query: string
  readonly most: number
  readonly onFollow: () => void
}

/** Rooms and people that are called what is looked for. */
export function NamedPlaces({ query, most, onFollow }: NamedPlacesProps) {
  const search = useSearchWords()
  const id = useId()
  const choices = useChoices('named', query, { most, least })
  if (query === '' || choices.length === 0) return null
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
      <h2 id={id} className="text-sm text-ink-muted">
        {search.named}
      </h2>
      <ul className="flex min-w-0 flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={`${choice.is} ${choice.key}`} className="flex min-w-0">
            <Place choice={choice} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Place({ choice, onFollow }: { readonly choice: Choice; readonly onFollow: () => void }) {
  const { switcher } = useAllWords()
  const to = placeOf(choice)
  if (to === null) return null
  return (
    <Link
      to={to}
      onClick={onFollow}
      className="flex min-h-9 min-w-0 items-center gap-2 rounded-md border border-line bg-raised px-3 text-sm hover:border-line-strong"
    >
      <ChoiceMark choice={choice} />
      <bdi className="min-w-0 truncate font-medium">{choice.title}</bdi>
      {choice.is === 'person' && <bdi className="min-w-0 truncate text-ink-muted">@{choice.person.username}</bdi>}
      {choice.is === 'public' && <span className="flex-none text-ink-muted">{switcher.publicRoom}</span>}
    </Link>
  )
}

function placeOf(choice: Choice): Route | null {
  switch (choice.is) {
    case 'room':
    case 'public':
      return roomRoute(choice.room)
    case 'person':
      return { at: 'people', userId: choice.person.id }
    case 'command':
    case 'search':
      return null
  }
}
