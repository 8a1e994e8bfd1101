import type { RoomView } from '@parley/protocol/wire'
import { useState } from 'react'
import { useLang, useMe, usePage, useWords } from '../app/page-context.ts'
import { usePresence } from '../presence/use-presence.ts'
import { relativeTime } from '../time/relative-time.ts'
import { otherIn } from './room-title.ts'

/** What a room is about; of a direct, how the other one is. */
export function RoomSubtitle({ room }: { readonly room: RoomView }) {
  const other = otherIn(room, useMe().id)
  if (other !== null) return <HowTheyAre userId={other.id} />
  return room.topic === '' ? null : <Topic topic={room.topic} />
}

function HowTheyAre({ userId }: { readonly userId: string }) {
  const { timers } = usePage()
  const lang = useLang()
  const { presence } = useWords()
  const now = usePresence(userId)
  if (now === null) return null
  const seen = now.presence === 'offline' && now.lastSeenAt !== null ? now.lastSeenAt : null
  return (
    <p className="truncate text-sm text-ink-muted">
      {seen === null ? presence.states[now.presence] : presence.lastSeen(relativeTime(seen, timers.now(), lang))}
    </p>
  )
}

/** One line of it; all of it when one wants to read on. */
function Topic({ topic }: { readonly topic: string }) {
  const { header } = useWords()
  const [whole, setWhole] = useState(false)
  return (
    <button
      type="button"
      aria-expanded={whole}
      title={whole ? header.lessTopic : header.moreTopic}
      className="min-h-6 max-w-full self-start text-start text-sm text-ink-muted hover:text-ink"
      onClick={() => setWhole(!whole)}
    >
      <bdi className={whole ? 'block max-h-[30dvh] max-w-[70ch] overflow-y-auto' : 'block truncate'}>{topic}</bdi>
    </button>
  )
}
