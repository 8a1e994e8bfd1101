import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { Link } from '../../navigation/link.tsx'
import { exactTime, relativeTime } from '../../time/relative-time.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { ListedRoom } from './rooms.ts'

interface RoomRowProps {
  readonly room: ListedRoom
  readonly onArchive: () => void
  readonly onDelete: () => void
}

/** One room as it is known from outside: how large, whose, and what can be done about it. */
export function RoomRow({ room, onArchive, onDelete }: RoomRowProps) {
  const { placeRooms: words } = useAdminWords()
  const lang = useLang()
  const { timers } = usePage()
  const { id, name, slug, kind, visibility, owner, memberCount, messages, lastMessageAt, archivedAt } = room
  const number = new Intl.NumberFormat(lang)
  return (
    <li className="flex flex-col gap-2 border-line p-4 not-first:border-t">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={{ at: 'room', room: slug ?? id, message: null, panel: null }} className="link min-w-0">
          <bdi className="[overflow-wrap:anywhere]">{name}</bdi>
        </Link>
        {kind === 'group' ? <Tag>{words.group}</Tag> : <Tag>{words.visibilities[visibility]}</Tag>}
        {archivedAt !== null && <Tag>{words.states.archived}</Tag>}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
        <span>{words.members(number.format(memberCount))}</span>
        <span>{words.messages(number.format(messages))}</span>
        {lastMessageAt !== null && (
          <time dateTime={lastMessageAt} title={exactTime(lastMessageAt, lang)}>
            {relativeTime(lastMessageAt, timers.now(), lang)}
          </time>
        )}
        {owner !== null && (
          <Link to={{ at: 'admin', section: 'people', id: owner.id }} className="link min-w-0">
            <bdi>{words.owner(owner.displayName)}</bdi>
          </Link>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-label={archivedAt === null ? words.archiveOf(name) : words.unarchiveOf(name)}
          onClick={onArchive}
        >
          {archivedAt === null ? words.archive : words.unarchive}
        </Button>
        <Button size="small" aria-label={words.removeOf(name)} onClick={onDelete}>
          {words.remove}
        </Button>
      </div>
    </li>
  )
}
