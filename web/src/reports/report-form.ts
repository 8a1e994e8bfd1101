import type { Call, ReportReason } from '@parley/protocol/wire'
import { createForm, type Form } from '../forms/form.ts'
import type { Page } from '../page.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { allWords } from '../words/index.ts'

export type Reported = Call<'reports.create'>['target']

interface ReportValues {
  readonly reason: ReportReason
  readonly note: string
  /** To hear nothing more of them besides. */
  readonly block: boolean
}

const fresh: ReportValues = { reason: 'spam', note: '', block: false }

/** A report of a message or a person; `userId` is who would be blocked as well. */
export function createReportForm(page: Page, target: Reported, userId: string, done: () => void): Form<ReportValues> {
  const words = () => allWords(page.catalogue)
  return createForm<ReportValues>({
    initial: fresh,
    check: () => ({}),
    async send({ reason, note, block }) {
      await page.client.call('reports.create', { target, reason, note: note.trim() })
      // What was reported is reported, whatever becomes of the rest.
      if (block) {
        await page.client
          .call('contacts.block', { userId })
          .catch((error: unknown) => page.tellFailure((all) => all.contacts.failed.block, error))
      }
      page.notices.tell({ kind: 'success', title: words().reporting.done, text: words().reporting.doneText })
      done()
      return fresh
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['note'], words()),
  })
}
