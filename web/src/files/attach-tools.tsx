import { useEffect } from 'react'
import { useMe, usePage } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { VoiceButton } from '../voice/voice-button.tsx'
import { AttachButton } from './attach-button.tsx'
import { keptTraysOf } from './kept-trays.ts'
import type { Tray } from './tray.ts'

interface AttachToolsProps {
  readonly tray: Tray
  /** Goes to where it is sent from. */
  readonly goOn: () => void
}

/** What brings something besides text into a message. */
export function AttachTools({ tray, goOn }: AttachToolsProps) {
  const page = usePage()
  const me = useMe()
  const { roomId } = useOpenRoom().conversation
  useEffect(() => keptTraysOf(page, me.id)(tray, roomId), [page, me.id, tray, roomId])
  return (
    <>
      <AttachButton tray={tray} />
      <VoiceButton tray={tray} goOn={goOn} />
    </>
  )
}
