import type { ReportCaseView } from '@parley/protocol/wire'
import { useAdminWords, useLang } from '../../app/page-context.ts'
import { Link } from '../../navigation/link.tsx'
import { exactTime } from '../../time/relative-time.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNames } from '../../people/person-name.tsx'

/** What was reported as it was then, why, and by whom. */
export function EvidenceCard({ report }: { readonly report: ReportCaseView }) {
  const nameOf = useNames()
  const { admin, reporting } = useAdminWords()
  const lang = useLang()
  const words = admin.reports
  const { evidence, reporter, rule, assignee, roomName, target, note, outcome } = report
  const { author, content, files, createdAt, editedAt, takenAt } = evidence
  return (
    <div className="flex flex-col gap-5">
      <p className="flex flex-wrap items-center gap-3 text-lg font-semibold">
        {reporting.reasons[report.reason]} <Tag>{words.states[report.state]}</Tag>
      </p>
      <figure className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4">
        <figcaption className="flex items-center gap-3">
          <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} />
          <span className="flex min-w-0 flex-col">
            <Link to={{ at: 'people', userId: author.id }} className="link truncate font-semibold">
              <bdi>{nameOf(author)}</bdi>
            </Link>
            <bdi className="truncate text-sm text-ink-muted">@{author.username}</bdi>
          </span>
        </figcaption>
        {content !== '' && (
          <blockquote dir="auto" className="max-h-96 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
            {content}
          </blockquote>
        )}
        {files.length > 0 && (
          <ul className="text-sm">
            {files.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
          {createdAt !== null && <time dateTime={createdAt}>{words.said(exactTime(createdAt, lang))}</time>}
          {editedAt !== null && <time dateTime={editedAt}>{words.edited(exactTime(editedAt, lang))}</time>}
          <span>{words.asOf(exactTime(takenAt, lang))}</span>
          {target.roomId !== null && target.messageId !== null && (
            <Link to={{ at: 'room', room: target.roomId, message: target.messageId, panel: null }} className="link">
              {words.inPlace}
            </Link>
          )}
        </p>
      </figure>
      <Facts
        facts={[
          [words.reporter, rule === null ? (reporter ? nameOf(reporter) : words.gone) : words.byRule(rule)],
          ...(roomName === null ? [] : [[words.room, roomName] as const]),
          ...(note === '' ? [] : [[rule === null ? words.reporterNote : words.ruleFound, note] as const]),
          [words.assignee, assignee ? nameOf(assignee) : words.nobody],
          ...(outcome === '' ? [] : [[words.outcome, outcome] as const]),
        ]}
      />
    </div>
  )
}
