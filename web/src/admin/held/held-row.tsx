import type { HeldMessageView } from '@parley/protocol/wire'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { exactTime, relativeTime } from '../../time/relative-time.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'

interface HeldRowProps {
  readonly held: HeldMessageView
  readonly onRelease: () => Promise<void>
  readonly onReject: () => void
}

/** One message that waits: whose it is, where it is to be said, why it was held, and what is decided about it. */
export function HeldRow({ held, onRelease, onReject }: HeldRowProps) {
  const { heldQueue: words } = useAdminWords()
  const lang = useLang()
  const { timers } = usePage()
  const [isReleasing, setReleasing] = useState(false)
  const { author, roomName, rule, content, files, isReply, heldAt } = held
  async function release(): Promise<void> {
    setReleasing(true)
    await onRelease()
    setReleasing(false)
  }
  return (
    <li className="flex flex-col gap-3 border-line p-4 not-first:border-t">
      <div className="flex items-center gap-3">
        <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} />
        <div className="flex min-w-0 flex-1 flex-col">
          <bdi className="truncate font-semibold">{author.displayName}</bdi>
          <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
            <bdi>@{author.username}</bdi>
            <bdi>{roomName === null ? words.direct : words.inRoom(roomName)}</bdi>
            <time dateTime={heldAt} title={exactTime(heldAt, lang)}>
              {relativeTime(heldAt, timers.now(), lang)}
            </time>
          </p>
        </div>
      </div>
      {content !== '' && (
        <p dir="auto" className="max-h-60 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
          {content}
        </p>
      )}
      {files.length > 0 && (
        <ul className="flex flex-col gap-1 text-sm">
          {files.map(({ name, size }, index) => (
            // Nothing changes their order.
            // oxlint-disable-next-line no-array-index-key
            <li key={index} className="flex items-center gap-2">
              <Paperclip aria-hidden className="size-4 text-ink-muted" />
              <bdi className="min-w-0 truncate">{name}</bdi>
              <span className="text-ink-muted">{fileSize(size, lang)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-2">
        <Tag>{rule === null ? words.ruleGone : words.byRule(rule.name)}</Tag>
        {isReply && <Tag>{words.reply}</Tag>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          tone="primary"
          pending={isReleasing}
          aria-label={words.releaseOf(author.displayName)}
          onClick={() => void release()}
        >
          {words.release}
        </Button>
        <Button size="small" aria-label={words.rejectOf(author.displayName)} onClick={onReject}>
          {words.reject}
        </Button>
      </div>
    </li>
  )
}
