import type { MessageView } from '@parley/protocol/wire'
import type { Client } from '@parley/sdk'
import { CloudOff, CornerDownRight, Pin, PinOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLang, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { usePanel } from '../conversation/use-panel.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { SmallFiles } from '../files/small-files.tsx'
import { Prose } from '../rooms/prose.tsx'
import { useRights } from '../rooms/use-rights.ts'
import { exactTime } from '../time/relative-time.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { createPinList } from './pin-list.ts'
import { PersonName, useNames } from '../people/person-name.tsx'

/** What the room keeps at hand. */
export function PinsPanel() {
  const { client, timers } = usePage()
  const { room } = useOpenRoom().entry
  const words = useAllWords()
  const { details, common } = words
  const { pin } = useRights()
  const [list] = useState(() =>
    createPinList({
      list: () => everyPin(client, room.id),
      room: client.store.room(room.id),
      timers,
    }),
  )
  const load = useWatch(list.pins)
  useEffect(() => list.follow(), [list])
  if (load.state === 'loading') return <SkeletonRows count={3} />
  if (load.state === 'failed') {
    return (
      <QuietState live icon={CloudOff} title={details.pins.failed} text={failureWords(load.problem, words)}>
        <Button onClick={() => void list.pins.reload()}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (load.value.length === 0) {
    return (
      <QuietState
        icon={Pin}
        title={details.pins.none}
        text={pin ? details.pins.noneText : details.pins.noneForReaders}
      />
    )
  }
  return (
    <ul aria-label={details.titles.pins} className="flex flex-col gap-3">
      {load.value.map((message) => (
        <PinnedMessage key={message.id} message={message} onUnpinned={() => void list.pins.reload()} />
      ))}
    </ul>
  )
}

async function everyPin(client: Client, roomId: string): Promise<MessageView[]> {
  const all: MessageView[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await client.call('pins.list', { roomId, limit: 100, ...(cursor !== undefined && { cursor }) })
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}

interface PinnedMessageProps {
  readonly message: MessageView
  readonly onUnpinned: () => void
}

function PinnedMessage({ message, onUnpinned }: PinnedMessageProps) {
  const nameOf = useNames()
  const { client, form, tellFailure } = usePage()
  const { close } = usePanel()
  const lang = useLang()
  const { conversation } = useOpenRoom()
  const { details } = useAllWords()
  const { pin } = useRights()
  const { id, roomId, seq, author, content, files, createdAt } = message

  function jump(): void {
    conversation.go({ to: 'place', seq })
    // Where the panel covers the conversation, it makes way.
    if (form.getSnapshot() !== 'desktop') close()
  }
  function unpin(): void {
    client.call('pins.remove', { roomId, messageId: id }).then(onUnpinned, (error: unknown) => {
      tellFailure((words) => words.details.pins.unpinFailed, error)
    })
  }
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-raised p-3">
      <p className="flex min-w-0 items-center gap-2 text-sm">
        <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size="tiny" />
        <bdi className="min-w-0 truncate font-semibold">
          <PersonName person={author} />
        </bdi>
        <time dateTime={createdAt} className="flex-none text-ink-muted">
          {exactTime(createdAt, lang)}
        </time>
      </p>
      {content !== '' && (
        <div className="line-clamp-5">
          <Prose id={id} content={content} source={message} speaksTo={message} />
        </div>
      )}
      {files.length > 0 && <SmallFiles files={files} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" tone="quiet" aria-label={details.pins.jumpTo(nameOf(author))} onClick={jump}>
          <CornerDownRight aria-hidden className="size-4 rtl:-scale-x-100" />
          {details.pins.jump}
        </Button>
        {pin && (
          <Button size="small" tone="quiet" aria-label={details.pins.unpinOf(nameOf(author))} onClick={unpin}>
            <PinOff aria-hidden className="size-4" />
            {details.pins.unpin}
          </Button>
        )}
      </div>
    </li>
  )
}
