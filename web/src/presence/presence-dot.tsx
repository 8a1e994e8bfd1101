import type { PresenceView } from '@parley/protocol/wire'

const looks: Record<PresenceView['presence'], string> = {
  online: 'bg-good border-good',
  away: 'bg-transparent border-accent',
  busy: 'bg-danger border-danger',
  invisible: 'bg-transparent border-line-strong border-dashed',
  offline: 'bg-transparent border-line-strong',
}

/** How somebody is, as a mark: filled or hollow, so that it is told without colour. What it says stands beside it in words. */
export function PresenceDot({ presence }: { readonly presence: PresenceView['presence'] }) {
  return (
    <span aria-hidden className={`mark inline-block size-2.5 flex-none rounded-full border-2 ${looks[presence]}`} />
  )
}
