import { VoiceButton } from '../voice/voice-button.tsx'
import { AttachButton } from './attach-button.tsx'
import type { Tray } from './tray.ts'

/** What brings something besides text into a message. */
export function AttachTools({ tray }: { readonly tray: Tray }) {
  return (
    <>
      <AttachButton tray={tray} />
      <VoiceButton tray={tray} />
    </>
  )
}
