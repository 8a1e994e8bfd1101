import { useId, useState } from 'react'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { FormView } from '../../forms/form-view.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { exactTime } from '../../time/relative-time.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/group.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'
import { SanctionRow } from '../sanctions/sanction-row.tsx'
import type { Case, CaseMachine } from './case.ts'
import type { CaseWay } from './case-link.tsx'
import { ReportRow } from './report-row.tsx'
import { useNames } from '../../people/person-name.tsx'

interface CaseHistoryProps {
  readonly machine: CaseMachine
  readonly found: Case
  readonly way: CaseWay
}

/** What moderators wrote about it, and what there was about the same person before. */
export function CaseHistory({ machine, found, way }: CaseHistoryProps) {
  const nameOf = useNames()
  const { admin } = useAdminWords()
  const lang = useLang()
  const { notes, earlierReports, sanctions } = found
  return (
    <>
      <Group title={admin.reports.notes} note={admin.reports.notesNote}>
        {notes.length > 0 && (
          <ol className="flex flex-col gap-3">
            {notes.map(({ id, author, text, createdAt }) => (
              <li key={id} className="rounded-md bg-sunken px-4 py-3">
                <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-muted">
                  <bdi className="font-semibold">{author ? nameOf(author) : admin.reports.gone}</bdi>
                  <time dateTime={createdAt}>{exactTime(createdAt, lang)}</time>
                </p>
                <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
                  {text}
                </p>
              </li>
            ))}
          </ol>
        )}
        <NoteForm machine={machine} />
      </Group>
      {sanctions.length > 0 && (
        <Group title={admin.reports.before}>
          <ul className="flex flex-col rounded-lg border border-line bg-raised">
            {sanctions.map((sanction) => (
              <SanctionRow key={sanction.id} sanction={sanction} />
            ))}
          </ul>
        </Group>
      )}
      {earlierReports.length > 0 && (
        <Group title={admin.reports.earlier}>
          <ul className="flex flex-col rounded-lg border border-line bg-raised">
            {earlierReports.map((report) => (
              <ReportRow key={report.id} report={report} way={way} />
            ))}
          </ul>
        </Group>
      )}
    </>
  )
}

function NoteForm({ machine }: Pick<CaseHistoryProps, 'machine'>) {
  const page = usePage()
  const { admin } = useAdminWords()
  const id = useId()
  const [form] = useState(() =>
    createForm({
      initial: { text: '' },
      check: ({ text }) => (text.trim() === '' ? { text: adminWords(page.catalogue).admin.reports.noteMissing } : {}),
      async send({ text }) {
        await machine.note(text)
        return { text: '' }
      },
      now: page.timers.now,
      explain: (error) => fieldProblems(error, ['text'], adminWords(page.catalogue)),
    }),
  )
  return (
    <FormView form={form} aria-labelledby={id} className="flex flex-col gap-3">
      <TextField form={form} field="text" label={admin.reports.newNote} lines={2} dir="auto" />
      <Button id={id} type="submit" className="self-start">
        {admin.reports.addNote}
      </Button>
    </FormView>
  )
}
