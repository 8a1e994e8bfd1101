import type { OutboxRow } from '@parley/sdk'
import { Clock } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { later } from '../app/later.tsx'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { MarkdownText } from '../markdown/markdown-text.tsx'
import { type Surroundings, SurroundingsContext } from '../markdown/surroundings.ts'
import { UnsentFiles } from '../files/message-files.tsx'
import { folded } from './message-body.tsx'
import { MessageFrame } from './message-frame.tsx'

/** Few messages fail, and those that do have taken their time. */
const UnsentFailure = later(async () => (await import('./unsent-failure.tsx')).UnsentFailure)

/** Nor are many kept for a moderator. */
const UnsentHeld = later(async () => (await import('./unsent-held.tsx')).UnsentHeld)

/** Nor do many wait for the line. */
const UnsentWaiting = later(async () => (await import('./unsent-waiting.tsx')).UnsentWaiting)

export interface UnsentViewProps {
  readonly row: OutboxRow
  readonly isFollowing: boolean
}

/** Sending takes shorter than this as a rule; a clock that only flickers tells nobody anything. */
const patienceMs = 1_500

/** A message on its way: it looks as it will, so that nothing moves when the place has it. */
export function UnsentView({ row, isFollowing }: UnsentViewProps) {
  const me = useMe()
  const { messages } = usePage()
  const surroundings = useMemo<Surroundings>(
    () => ({ id: row.nonce, mentions: [], mentionsRoom: null, openings: messages.openings }),
    [row.nonce, messages],
  )
  const createdAt = new Date(row.order).toISOString()
  const text = <MarkdownText content={row.content} source={row} tail={null} />
  return (
    <article
      tabIndex={-1}
      data-stop
      data-unsent={row.state.is}
      data-following={isFollowing ? '' : undefined}
      className="message"
    >
      <MessageFrame author={me} createdAt={createdAt} isFollowing={isFollowing}>
        {row.content !== '' && (
          <SurroundingsContext value={surroundings}>{folded(row.content, text)}</SurroundingsContext>
        )}
        {row.files !== undefined && <UnsentFiles row={row} />}
        {row.state.is === 'failed' && <UnsentFailure row={row} />}
        {row.state.is === 'held' && <UnsentHeld row={row} />}
        {row.state.is === 'sending' && row.waits === true && <UnsentWaiting row={row} />}
      </MessageFrame>
      {row.state.is === 'sending' && <Waiting />}
    </article>
  )
}

/** Says that it takes long, or at once that it has to wait, beside the message, where nothing moves for it. */
function Waiting() {
  const { client, timers } = usePage()
  const { unsent } = useWords().message
  const isCut = useWatch(client.connection).state !== 'live'
  const [isLong, setLong] = useState(false)
  useEffect(() => timers.after(patienceMs, () => setLong(true)), [timers])
  if (!isLong && !isCut) return null
  const what = isCut ? unsent.waits : unsent.sending
  return (
    <span role="img" aria-label={what} title={what} className="message-waiting">
      <Clock aria-hidden className="size-3.5" />
    </span>
  )
}
