import type { ReportCaseView } from '@parley/protocol/wire'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { exactTime, relativeTime } from '../../time/relative-time.ts'
import { Tag } from '../../ui/tag.tsx'
import { useNames } from '../../people/person-name.tsx'
import { CaseLink, type CaseWay } from './case-link.tsx'

interface ReportRowProps {
  readonly report: ReportCaseView
  readonly way: CaseWay
}

/** One report in the queue: why, whom, what, and how it stands. */
export function ReportRow({ report, way }: ReportRowProps) {
  const nameOf = useNames()
  const { admin, reporting } = useAdminWords()
  const lang = useLang()
  const { timers } = usePage()
  const { id, reason, state, evidence, createdAt, assignee, roomName, target } = report
  return (
    <li className="border-line not-first:border-t">
      <CaseLink
        way={way}
        reportId={id}
        className="flex w-full flex-col gap-1.5 px-4 py-3 text-start -outline-offset-2 hover:bg-sunken"
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{reporting.reasons[reason]}</span>
          <Tag>{admin.reports.states[state]}</Tag>
          <time dateTime={createdAt} title={exactTime(createdAt, lang)} className="ms-auto text-sm text-ink-muted">
            {relativeTime(createdAt, timers.now(), lang)}
          </time>
        </span>
        <bdi className="line-clamp-2 [overflow-wrap:anywhere]">
          {evidence.content === '' ? evidence.files.map(({ name }) => name).join(', ') : evidence.content}
        </bdi>
        <span className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
          <bdi>{admin.reports.about(nameOf(evidence.author))}</bdi>
          {roomName !== null && <bdi>{admin.reports.inRoom(roomName)}</bdi>}
          {target.type === 'user' && <span>{admin.reports.profile}</span>}
          {assignee !== null && <bdi>{admin.reports.with(nameOf(assignee))}</bdi>}
        </span>
      </CaseLink>
    </li>
  )
}
