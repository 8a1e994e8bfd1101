import { useState } from 'react'
import { usePage } from '../../app/page-context.ts'
import { createHeldQueue } from './held.ts'
import { HeldList } from './held-list.tsx'

/** What waits for a moderator, in all rooms that somebody keeps order in. */
export function HeldSection() {
  const page = usePage()
  const [queue] = useState(() => createHeldQueue(page))
  return <HeldList queue={queue} />
}
