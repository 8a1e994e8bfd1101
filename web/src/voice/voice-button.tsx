import { Popover } from '@base-ui/react/popover'
import { Mic } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import type { Tray } from '../files/tray.ts'
import { useBackCloses } from '../layout/use-back-closes.tsx'
import { microphoneProblem, openMicrophone } from './microphone.ts'
import { createRecorder } from './recorder.ts'
import { VoicePanel } from './voice-panel.tsx'

/** Longer is a speech, not a message. */
const mostSeconds = 10 * 60

interface VoiceButtonProps {
  readonly tray: Tray
  /** Goes to where it is sent from. */
  readonly goOn: () => void
}

/** Records something to be sent. */
export function VoiceButton({ tray, goOn }: VoiceButtonProps) {
  const { timers } = usePage()
  const { voice } = useAllWords().files
  const [recorder] = useState(() =>
    createRecorder({ open: openMicrophone, problemOf: microphoneProblem, timers, mostSeconds }),
  )
  const { is } = useWatch(recorder)
  const isAttached = useRef(false)
  function attach(file: File): void {
    isAttached.current = true
    tray.add([file])
  }
  function focusAfter(): boolean {
    if (!isAttached.current) return true
    isAttached.current = false
    goOn()
    return false
  }
  // Whoever leaves the room is not listened to any longer.
  useEffect(() => recorder.discard, [recorder])
  useBackCloses(recorder.discard, is !== 'idle')
  // What is being said can be listened to before it is thrown away.
  useBackCloses(recorder.stop, is === 'recording')
  return (
    <Popover.Root
      open={is !== 'idle'}
      onOpenChange={(open, { reason }) => {
        if (open) recorder.start()
        // What was said is not lost by a press beside it.
        else if (reason !== 'outside-press' && reason !== 'focus-out') recorder.discard()
      }}
    >
      <Popover.Trigger data-roving className="tool" aria-label={voice.record} title={voice.record}>
        <Mic aria-hidden className="size-4.5" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="z-30" side="top" align="start" sideOffset={8} collisionPadding={8}>
          <Popover.Popup
            className="popup w-80 max-w-(--available-width) p-4"
            aria-label={voice.name}
            finalFocus={focusAfter}
          >
            <VoicePanel recorder={recorder} onAttach={attach} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
