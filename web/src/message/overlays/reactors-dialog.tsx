import { Dialog } from '@base-ui/react/dialog'
import type { Answer } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import { useEffect, useMemo, useState } from 'react'
import { useAllWords, usePage, useWatch } from '../../app/page-context.ts'
import { createPages } from '../../app/pages.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { OverlayDialog } from './overlay-dialog.tsx'
import { useNames } from '../../people/person-name.tsx'

type Reactor = Answer<'reactions.list'>['items'][number]

/** Everybody who reacted to a message, one emoji at a time. */
export function ReactorsDialog({ message }: { readonly message: TimelineMessage }) {
  const { acts, message: said } = useAllWords()
  const [chosen, choose] = useState(message.reactions[0]?.emoji ?? null)
  return (
    <OverlayDialog>
      <Dialog.Title className="pe-10 pb-4 font-display text-xl font-semibold">{acts.actions.reactors}</Dialog.Title>
      <div role="group" aria-label={said.reactions.label} className="flex flex-wrap gap-1 pb-4">
        {message.reactions.map(({ emoji, count }) => (
          <button
            key={emoji}
            type="button"
            aria-label={acts.reactors.one(emoji, count)}
            aria-pressed={emoji === chosen}
            className="reaction"
            onClick={() => choose(emoji)}
          >
            <span aria-hidden>{emoji}</span>
            <span aria-hidden className="tabular-nums">
              {count}
            </span>
          </button>
        ))}
      </div>
      {chosen !== null && <Reactors key={chosen} message={message} emoji={chosen} />}
    </OverlayDialog>
  )
}

interface ReactorsProps {
  readonly message: TimelineMessage
  readonly emoji: string
}

function Reactors({ message: { roomId, id: messageId }, emoji }: ReactorsProps) {
  const nameOf = useNames()
  const { client } = usePage()
  const words = useAllWords()
  const pages = useMemo(
    () =>
      createPages<Reactor>((cursor) =>
        client.call('reactions.list', { roomId, messageId, emoji, ...(cursor !== undefined && { cursor }) }),
      ),
    [client, roomId, messageId, emoji],
  )
  const { hasMore, items, problem, state } = useWatch(pages)
  useEffect(() => void pages.reload(), [pages])
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-2">
        {items.map(({ user }) => (
          <li key={user.id} className="flex min-w-0 items-center gap-3">
            <Avatar id={user.id} name={nameOf(user)} url={user.avatarUrl} size="small" />
            <bdi className="min-w-0 truncate">{nameOf(user)}</bdi>
          </li>
        ))}
      </ul>
      {state === 'loading' && <SkeletonRows count={2} />}
      {state === 'failed' && (
        <div role="alert">
          <p className="font-semibold">{words.acts.reactors.failed}</p>
          <p className="text-ink-muted">{failureWords(problem, words)}</p>
        </div>
      )}
      {state === 'ready' && hasMore && <Button onClick={() => void pages.more()}>{words.acts.reactors.more}</Button>}
      {state === 'failed' && <Button onClick={() => void pages.more()}>{words.common.tryAgain}</Button>}
    </div>
  )
}
