import type { OutboxRow } from '@parley/sdk'
import { useMe } from '../app/page-context.ts'
import { Avatar } from '../ui/avatar.tsx'

export interface UnsentItemProps {
  readonly row: OutboxRow
  readonly isFollowing: boolean
}

/** A message that the place does not have yet. */
export function UnsentItem({ row, isFollowing }: UnsentItemProps) {
  const me = useMe()
  return (
    <article
      tabIndex={-1}
      data-stop
      className={`flex gap-3 px-5 text-ink-muted ${isFollowing ? 'pt-0.5' : 'pt-(--message-gap)'}`}
    >
      <div className="w-10 flex-none">{!isFollowing && <Avatar id={me.id} name={me.displayName} />}</div>
      <div className="min-w-0">
        {!isFollowing && <bdi className="font-semibold">{me.displayName}</bdi>}
        <p className="whitespace-pre-wrap">{row.content}</p>
      </div>
    </article>
  )
}
