import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { exactTime } from '../../time/relative-time.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type Announcement, goesOn } from './announcements.ts'
import { useNames } from '../../people/person-name.tsx'

interface AnnouncementRowProps {
  readonly announcement: Announcement
  readonly onWithdraw: () => void
}

/** One announcement: what is said, by whom, and whether people are still told. */
export function AnnouncementRow({ announcement, onWithdraw }: AnnouncementRowProps) {
  const nameOf = useNames()
  const { announcing: words } = useAdminWords()
  const lang = useLang()
  const { placeClock } = usePage()
  const { text, by, createdAt, expiresAt, withdrawnAt } = announcement
  const isOn = goesOn(announcement, placeClock.now())
  return (
    <li className="flex flex-col gap-2 border-line p-4 not-first:border-t">
      <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
        <time dateTime={createdAt}>{exactTime(createdAt, lang)}</time>
        {by !== null && <bdi>{words.by(nameOf(by))}</bdi>}
        {isOn && expiresAt !== null && <span>{words.until(exactTime(expiresAt, lang))}</span>}
        <Tag>{isOn ? words.on : withdrawnAt === null ? words.over : words.withdrawn}</Tag>
      </p>
      {isOn && (
        <Button size="small" className="self-start" aria-label={words.withdrawOf(text)} onClick={onWithdraw}>
          {words.withdraw}
        </Button>
      )}
    </li>
  )
}
