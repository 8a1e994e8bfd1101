import { useLang, usePage, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { exactTime } from '../time/relative-time.ts'
import { Callout } from '../ui/callout.tsx'
import { runningUntil } from './mute.ts'

/** Says so to somebody who may not write in the room for a while. */
export function SilencedNote() {
  const { timers } = usePage()
  const lang = useLang()
  const { details } = useAllWords()
  const { membership } = useOpenRoom().entry
  const silence = runningUntil(membership.silencedUntil, timers.now())
  if (silence === null) return null
  return (
    <Callout kind="note">
      {silence.at === null ? details.silencedForEver : details.silencedUntil(exactTime(silence.at, lang))}
    </Callout>
  )
}
