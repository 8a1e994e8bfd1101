import { useState } from 'react'
import { useAllWords, useLang, usePage } from '../app/page-context.ts'
import { relativeTime } from '../time/relative-time.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Tag } from '../ui/tag.tsx'
import { BotTokens } from './bot-tokens.tsx'
import type { BotProps } from './bots.ts'

/** One bot: who it is, what lets it in, and its end. */
export function BotCard({ bot, bots }: BotProps) {
  const { timers } = usePage()
  const lang = useLang()
  const { bots: words, frame } = useAllWords()
  const [isOpen, setOpen] = useState(bot.tokens === 0)
  const [isAsked, setAsked] = useState(false)
  const { user, lastUsedAt } = bot
  return (
    <li className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} />
        <div className="min-w-40 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 font-semibold">
            <bdi className="min-w-0 truncate">{user.displayName}</bdi>
            <Tag>{frame.kinds.bot}</Tag>
          </p>
          <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
            <bdi>@{user.username}</bdi>
            <span>{words.used(lastUsedAt === null ? null : relativeTime(lastUsedAt, timers.now(), lang))}</span>
          </p>
        </div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.tokens(bot.tokens)}
        </Button>
        <Button
          size="small"
          tone="quiet"
          aria-label={words.removeNamed(user.displayName)}
          onClick={() => setAsked(true)}
        >
          {words.remove}
        </Button>
      </div>
      {isOpen && <BotTokens bot={bot} bots={bots} />}
      <ConfirmDialog
        open={isAsked}
        title={words.removeTitle(user.displayName)}
        text={words.removeText}
        action={words.remove}
        onAct={() => {
          setAsked(false)
          void bots.remove(bot)
        }}
        onClose={() => setAsked(false)}
      />
    </li>
  )
}
