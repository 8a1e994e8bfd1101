import type { Answer, Call, ReportState } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../../app/load.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export type Case = Answer<'moderation.report'>

export interface CaseMachine {
  readonly found: Loader<Case>
  /** Whether it was done. */
  change(changes: { readonly state?: ReportState; readonly assigneeId?: string | null }): Promise<boolean>
  close(state: 'resolved' | 'dismissed', outcome: string): Promise<void>
  note(text: string): Promise<void>
  act(input: Call<'moderation.act'>): Promise<void>
}

/** One report, and what is done about it. */
export function createCase(
  { client, tellFailure, catalogue }: Pick<Page, 'client' | 'tellFailure' | 'catalogue'>,
  reportId: string,
): CaseMachine {
  const found = createLoader(() => client.call('moderation.report', { reportId }))
  /** Whatever came of it: others work on it as well. */
  async function after(work: Promise<unknown>): Promise<void> {
    try {
      await work
    } finally {
      await found.reload()
    }
  }
  return {
    found,
    async change(changes) {
      try {
        await after(client.call('moderation.resolve', { reportId, ...changes }))
        return true
      } catch (error) {
        tellFailure(() => adminWords(catalogue).admin.reports.failedToChange, error)
        return false
      }
    },
    close: (state, outcome) => after(client.call('moderation.resolve', { reportId, state, outcome })),
    note: (text) => after(client.call('moderation.addNote', { reportId, text })),
    act: (input) => after(client.call('moderation.act', { ...input, reportId })),
  }
}
