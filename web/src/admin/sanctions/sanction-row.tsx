import type { SanctionView } from '@parley/protocol/wire'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { exactTime } from '../../time/relative-time.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNames } from '../../people/person-name.tsx'

interface SanctionRowProps {
  readonly sanction: SanctionView
  /** Ends it before its time; absent where it is only looked at. */
  readonly onEnd?: () => void
  readonly onAnswer?: () => void
}

/** Whether a mute or ban holds. */
function holds({ action, expiresAt, endedAt }: SanctionView, now: number): boolean {
  if (action !== 'mute' && action !== 'ban') return false
  return endedAt === null && (expiresAt === null || Date.parse(expiresAt) > now)
}

/** What was done about somebody, why, until when, and what they say to it. */
export function SanctionRow({ sanction, onEnd, onAnswer }: SanctionRowProps) {
  const nameOf = useNames()
  const { admin } = useAdminWords()
  const lang = useLang()
  const { placeClock } = usePage()
  const words = admin.sanctions
  const { action, user, by, roomName, roomId, reason, createdAt, expiresAt, endedAt, appeal } = sanction
  const isHolding = holds(sanction, placeClock.now())
  return (
    <li className="flex flex-col gap-2 border-line p-4 not-first:border-t">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{words.actions[action]}</span>
        <bdi className="font-semibold">{nameOf(user)}</bdi>
        {isHolding && <Tag>{expiresAt === null ? words.forGood : words.until(exactTime(expiresAt, lang))}</Tag>}
        {endedAt !== null && <Tag>{words.ended}</Tag>}
      </p>
      <p dir="auto" className="[overflow-wrap:anywhere]">
        {reason}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
        <time dateTime={createdAt}>{exactTime(createdAt, lang)}</time>
        {by !== null && <bdi>{words.by(nameOf(by))}</bdi>}
        <bdi>{roomId === null ? words.everywhere : words.inRoom(roomName ?? '')}</bdi>
      </p>
      {appeal !== null && (
        <div className="rounded-md bg-sunken px-4 py-3">
          <p className="text-sm font-semibold">{words.appeals[appeal.state]}</p>
          <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {appeal.text}
          </p>
          {appeal.answer !== '' && (
            <p dir="auto" className="mt-2 text-sm text-ink-muted [overflow-wrap:anywhere]">
              {words.answered(appeal.answer)}
            </p>
          )}
        </div>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {onAnswer !== undefined && appeal?.state === 'open' && (
          <Button size="small" tone="primary" aria-label={words.answerTo(nameOf(user))} onClick={onAnswer}>
            {words.answer}
          </Button>
        )}
        {onEnd !== undefined && isHolding && (
          <Button size="small" aria-label={words.endOf(nameOf(user))} onClick={onEnd}>
            {words.end}
          </Button>
        )}
      </div>
    </li>
  )
}
