import {
  ChevronRight,
  Files,
  Link2,
  type LucideIcon,
  Pencil,
  Pin,
  ShieldCheck,
  UserPlus,
  Users,
  Webhook,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLang, useMe, useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { roomTitle } from '../conversation/room-title.ts'
import { Link } from '../navigation/link.tsx'
import { formatPath, type RoomPanel } from '../navigation/routes.ts'
import { usePerson } from '../people/use-people.ts'
import { Prose } from '../rooms/prose.tsx'
import { typeOf } from '../rooms/room-draft.ts'
import { RoomMark } from '../rooms/room-mark.tsx'
import { useRights } from '../rooms/use-rights.ts'
import { calendarDay } from '../time/relative-time.ts'
import { Callout } from '../ui/callout.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Tag } from '../ui/tag.tsx'
import { NotificationChoice } from './notification-choice.tsx'
import { RoomEnds } from './room-ends.tsx'
import { SilencedNote } from './silenced-note.tsx'
import { createWaiting } from './waiting.ts'
import { useNames } from '../people/person-name.tsx'

/** What a room is, and what can be done about it. */
export function AboutPanel() {
  const me = useMe()
  const { room } = useOpenRoom().entry
  const rights = useRights()
  const { details, rooms, directory, frame } = useAllWords()
  return (
    <>
      <div className="flex flex-col gap-3">
        <div className="flex min-w-0 items-center gap-3">
          <RoomMark room={room} />
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <p className="line-clamp-3 font-display text-lg font-semibold">
              <bdi>{roomTitle(room, me.id, frame)}</bdi>
            </p>
            <p className="flex flex-wrap gap-1.5">
              <Tag>{room.kind === 'direct' ? frame.direct : rooms.draft.types[typeOf(room)].label}</Tag>
              {room.category !== '' && <Tag>{room.category}</Tag>}
            </p>
          </div>
        </div>
        {room.archivedAt !== null && <Callout kind="note">{details.archived}</Callout>}
        <SilencedNote />
        {room.topic !== '' && (
          <p dir="auto" className="w-fit max-w-full font-medium">
            {room.topic}
          </p>
        )}
        {room.description !== '' && (
          <div className="text-ink-muted">
            <Prose id={room.id} content={room.description} source={room} />
          </div>
        )}
      </div>
      <nav aria-label={details.more} className="-mx-2 flex flex-col">
        <PanelLink
          panel="members"
          icon={Users}
          label={details.titles.members}
          note={directory.members(room.memberCount)}
        />
        <PanelLink panel="pins" icon={Pin} label={details.titles.pins} />
        <PanelLink panel="files" icon={Files} label={details.titles.files} />
        {rights.invite && <PanelLink panel="invites" icon={UserPlus} label={details.titles.invites} />}
        {rights.keepOrder && <PanelLink panel="webhooks" icon={Webhook} label={details.titles.webhooks} />}
        {rights.keepOrder && <ModerationLink />}
        {rights.edit && <PanelLink panel="settings" icon={Pencil} label={details.titles.settings} />}
      </nav>
      <NotificationChoice />
      {room.kind !== 'direct' && <RoomFacts />}
      {room.kind !== 'direct' && <RoomEnds />}
    </>
  )
}

interface PanelLinkProps {
  readonly panel: RoomPanel
  readonly icon: LucideIcon
  readonly label: string
  readonly note?: string
}

function PanelLink({ panel, icon: Icon, label, note }: PanelLinkProps) {
  const { room } = useOpenRoom().entry
  return (
    <Link
      to={roomRoute(room, { panel })}
      className="flex min-h-11 items-center gap-3 rounded-md px-3 -outline-offset-2 hover:bg-hover"
    >
      <Icon aria-hidden className="size-5 text-ink-muted" />
      <span className="min-w-0 flex-1 font-medium">{label}</span>
      {note !== undefined && <span className="text-sm text-ink-muted">{note}</span>}
      <ChevronRight aria-hidden className="size-4 text-ink-muted rtl:-scale-x-100" />
    </Link>
  )
}

/** With how much waits, as far as that is known. */
function ModerationLink() {
  const page = usePage()
  const { room } = useOpenRoom().entry
  const { details } = useAllWords()
  const [waiting] = useState(() => createWaiting(page, room.id))
  const load = useWatch(waiting)
  useEffect(() => void waiting.reload(), [waiting])
  const many = load.state === 'ready' ? load.value : 0
  return (
    <PanelLink
      panel="moderation"
      icon={ShieldCheck}
      label={details.titles.moderation}
      {...(many > 0 && { note: details.order.waiting(many) })}
    />
  )
}

function RoomFacts() {
  const nameOf = useNames()
  const { room } = useOpenRoom().entry
  const lang = useLang()
  const { details } = useAllWords()
  const owner = usePerson(room.ownerId)
  return (
    <section aria-label={details.facts.title} className="flex flex-col gap-4">
      <Facts
        facts={[
          [details.facts.created, calendarDay(room.createdAt.slice(0, 10), lang)],
          [details.facts.owner, room.ownerId === null ? details.facts.nobody : owner ? nameOf(owner) : '…'],
          ...(room.readOnly ? [[details.facts.writing, details.facts.readOnly] as const] : []),
        ]}
      />
      <p className="flex min-w-0 items-center gap-2 text-sm text-ink-muted">
        <Link2 aria-hidden className="size-4" />
        <bdi dir="ltr" className="min-w-0 flex-1 truncate">
          {formatPath(roomRoute(room))}
        </bdi>
        <CopyButton label={details.copyLink} text={location.origin + formatPath(roomRoute(room))} />
      </p>
    </section>
  )
}
