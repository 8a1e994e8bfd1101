import type { WebhookView } from '@parley/protocol/wire'
import { useState } from 'react'
import { useAllWords, useLang, usePage } from '../app/page-context.ts'
import { relativeTime } from '../time/relative-time.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Tag } from '../ui/tag.tsx'
import type { Webhooks } from './webhooks.ts'

interface WebhookRowProps {
  readonly webhook: WebhookView
  readonly webhooks: Webhooks
  readonly onAddress: (url: string | null) => void
}

/** One webhook: in whose name it writes, when it last did, and its end. */
export function WebhookRow({ webhook, webhooks, onAddress }: WebhookRowProps) {
  const { timers } = usePage()
  const lang = useLang()
  const { webhooks: words, bots } = useAllWords()
  const [question, setQuestion] = useState<{ readonly open: boolean; readonly about: 'rotate' | 'remove' }>(closed)
  const { user, lastFour, createdBy, lastUsedAt, mayRename, mayCallAll } = webhook
  const close = () => setQuestion({ ...question, open: false })
  const ask = (about: 'rotate' | 'remove') => setQuestion({ open: true, about })

  async function act(): Promise<void> {
    close()
    if (question.about === 'remove') {
      // What was shown of it leads nowhere any more.
      onAddress(null)
      await webhooks.remove(webhook)
    } else onAddress(await webhooks.rotate(webhook))
  }
  return (
    <li className="flex flex-col gap-3 rounded-md border border-line bg-raised p-3">
      <div className="flex items-center gap-3">
        <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} />
        <div className="min-w-0 flex-1">
          <p className="flex min-w-0 flex-wrap items-center gap-x-2">
            <bdi className="min-w-0 truncate font-semibold">{user.displayName}</bdi>
            <bdi dir="ltr" className="font-mono text-sm text-ink-muted">
              …{lastFour}
            </bdi>
          </p>
          <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
            <span>{bots.used(lastUsedAt === null ? null : relativeTime(lastUsedAt, timers.now(), lang))}</span>
            {createdBy !== null && <bdi>{words.creator(createdBy.displayName)}</bdi>}
          </p>
        </div>
      </div>
      {(mayRename || mayCallAll) && (
        <p className="flex flex-wrap gap-1.5">
          {mayRename && <Tag>{words.renames}</Tag>}
          {mayCallAll && <Tag>{words.callsAll}</Tag>}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-label={words.rotateNamed(user.displayName)} onClick={() => ask('rotate')}>
          {words.rotate}
        </Button>
        <Button
          size="small"
          tone="quiet"
          aria-label={words.removeNamed(user.displayName)}
          onClick={() => ask('remove')}
        >
          {words.remove}
        </Button>
      </div>
      <ConfirmDialog
        open={question.open}
        title={question.about === 'remove' ? words.removeTitle(user.displayName) : words.rotateTitle(user.displayName)}
        text={question.about === 'remove' ? words.removeText : words.rotateText}
        action={question.about === 'remove' ? words.remove : words.rotate}
        onAct={() => void act()}
        onClose={close}
      />
    </li>
  )
}

const closed = { open: false, about: 'remove' } as const
