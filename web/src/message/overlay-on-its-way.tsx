import { useCallback } from 'react'
import { OnItsWay } from '../app/on-its-way.tsx'
import { usePage } from '../app/page-context.ts'

export function OverlayOnItsWay() {
  const { messages } = usePage()
  const giveUp = useCallback(() => messages.overlay.close(), [messages])
  return <OnItsWay giveUp={giveUp} />
}
