import type { Answer } from '@parley/protocol/wire'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { Link } from '../../navigation/link.tsx'
import { exactTime, relativeTime } from '../../time/relative-time.ts'

type Largest = Answer<'admin.storage'>['largest'][number]

const whereOf = ({ room }: Largest) => (room === null ? 'nowhere' : room.kind === 'direct' ? 'direct' : room.visibility)

/** One file as it is known from outside: how large, of what type, whose, and in what kind of room. */
export function LargestFile({ file }: { readonly file: Largest }) {
  const { placeStorage: words } = useAdminWords()
  const lang = useLang()
  const { timers } = usePage()
  const { name, mime, bytes, owner, createdAt } = file
  return (
    <li className="flex flex-col gap-1 border-line px-4 py-3 not-first:border-t">
      <p className="flex items-baseline justify-between gap-4">
        {name === null ? (
          <span className="text-ink-muted">{words.nameless}</span>
        ) : (
          <bdi className="min-w-0 [overflow-wrap:anywhere]">{name}</bdi>
        )}
        <span className="flex-none font-medium tabular-nums">{fileSize(bytes, lang)}</span>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
        <bdi className="[overflow-wrap:anywhere]">{mime}</bdi>
        <span>{words.where[whereOf(file)]}</span>
        <time dateTime={createdAt} title={exactTime(createdAt, lang)}>
          {relativeTime(createdAt, timers.now(), lang)}
        </time>
        <Link to={{ at: 'admin', section: 'people', id: owner.id }} className="link min-w-0">
          <bdi>{words.by(owner.displayName)}</bdi>
        </Link>
      </p>
    </li>
  )
}
