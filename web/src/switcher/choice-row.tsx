import { Command, Hash, Search } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { RoomIcon } from '../conversation/room-icon.tsx'
import { CountMark, UnreadDot } from '../sidebar/marks.tsx'
import { KnownAvatar } from '../people/known-avatar.tsx'
import type { Choice } from './choices.ts'

export interface ChoiceRowProps {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onPick: () => void
}

export function ChoiceRow({ id, choice, isActive, onPoint, onPick }: ChoiceRowProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={isActive}
      data-highlighted={isActive ? '' : undefined}
      className="popup-item w-full text-start"
      onPointerMove={onPoint}
      onClick={onPick}
    >
      <span className="grid size-5 flex-none place-items-center">
        <ChoiceMark choice={choice} />
      </span>
      <bdi className={`min-w-0 truncate ${choice.waits > 0 ? 'font-semibold' : ''}`}>{choice.title}</bdi>
      <Aside choice={choice} />
    </button>
  )
}

/** What kind of thing it is, at a glance. */
export function ChoiceMark({ choice }: { readonly choice: Choice }) {
  switch (choice.is) {
    case 'room':
      return <RoomIcon room={choice.room} />
    case 'public':
      return <Hash aria-hidden className="size-4 opacity-70" />
    case 'person':
      return <KnownAvatar id={choice.person.id} name={choice.person.displayName} size="tiny" />
    case 'search':
      return <Search aria-hidden className="size-4 opacity-70" />
    case 'command':
      return <Command aria-hidden className="size-4 opacity-70" />
  }
}

/** What tells one from another of the same name, and what waits there. */
function Aside({ choice }: { readonly choice: Choice }) {
  const { sidebar, switcher } = useAllWords()
  const muted = 'min-w-0 flex-1 truncate text-sm opacity-80'
  switch (choice.is) {
    case 'room':
      return (
        <>
          <bdi className={muted}>{choice.room.category}</bdi>
          {choice.count > 0 ? (
            <CountMark count={choice.count} />
          ) : (
            choice.waits > 0 && (
              <>
                <span className="sr-only">{sidebar.sections.unread}</span>
                <UnreadDot />
              </>
            )
          )}
        </>
      )
    case 'public':
      return <span className={muted}>{switcher.publicRoom}</span>
    case 'person':
      return <bdi className={muted}>@{choice.person.username}</bdi>
    case 'search':
    case 'command':
      return null
  }
}
