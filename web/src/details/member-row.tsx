import { Menu } from '@base-ui/react/menu'
import type { BaseUIEvent } from '@base-ui/react/types'
import type { MemberEntry } from '@parley/sdk'
import { MicOff } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMe, usePage, useAllWords } from '../app/page-context.ts'
import { currentStatus } from '../people/status.tsx'
import { PresentAvatar } from '../presence/present-avatar.tsx'
import { usePresence } from '../presence/use-presence.ts'
import { Tag } from '../ui/tag.tsx'
import { runningUntil } from './mute.ts'
import { PersonName } from '../people/person-name.tsx'

/** Up and down lead from row to row; Enter opens the menu, which arrows would do otherwise. */
function goAlong(event: BaseUIEvent<KeyboardEvent<HTMLElement>>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventBaseUIHandler()
  event.preventDefault()
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-member]') ?? [])]
  rows[rows.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

/** Somebody in the room, who they are in it and whether they are here. It opens what can be done about them. */
export function MemberRow({ member: { user, membership } }: { readonly member: MemberEntry }) {
  const me = useMe()
  const { timers } = usePage()
  const { frame, people, rooms, presence: states, details } = useAllWords()
  const presence = usePresence(user.id)?.presence ?? null
  const kind = frame.kinds[user.kind]
  const status = currentStatus(user.status, timers.now())
  const isSilenced = runningUntil(membership.silencedUntil, timers.now()) !== null
  return (
    <Menu.Trigger
      nativeButton
      data-member={user.id}
      onKeyDown={goAlong}
      className="flex w-full items-center gap-3 rounded-md px-3 py-2 text-start -outline-offset-2 hover:bg-hover data-popup-open:bg-hover"
    >
      <PresentAvatar person={user} size="small" />
      <span className="flex min-w-0 flex-1 flex-col text-(length:--member-text)">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <bdi className="min-w-0 truncate font-medium">
            <PersonName person={user} />
          </bdi>
          {user.id === me.id && <Tag>{people.you}</Tag>}
          {membership.role !== 'member' && <Tag>{rooms.roles[membership.role]}</Tag>}
          {kind !== null && <Tag>{kind}</Tag>}
          {isSilenced && <MicOff aria-label={details.member.isSilenced} className="size-4 text-ink-muted" />}
        </span>
        <span className="flex min-w-0 gap-2 text-sm text-ink-muted">
          <bdi className="min-w-0 truncate">@{user.username}</bdi>
          {presence !== null && <span className="sr-only">{states.states[presence]}</span>}
          {status !== null && (
            <bdi className="min-w-0 truncate">
              {status.emoji} {status.text}
            </bdi>
          )}
        </span>
      </span>
    </Menu.Trigger>
  )
}
