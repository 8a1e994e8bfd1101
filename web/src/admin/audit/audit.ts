import type { AuditAct, AuditEntryView, Call } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import { createFinder, type Finder } from '../../app/finder.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'
import { saveAs } from '../save-as.ts'

/** Somebody or something that entries are about, by what it is called in the log. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface AuditAsk {
  readonly act: AuditAct | 'any'
  readonly by: Named | null
  readonly about: Named | null
  /** Calendar days, both included, empty for any. */
  readonly since: string
  readonly until: string
}

type Check =
  | { readonly is: 'unasked' }
  | { readonly is: 'under-way' }
  | { readonly is: 'done'; readonly entries: number; readonly brokenAt: number | null; readonly hash: string | null }

export interface Audit {
  readonly list: Finder<AuditAsk, AuditEntryView>
  readonly check: Watchable<Check>
  verify(): Promise<void>
  save(format: 'jsonl' | 'csv'): Promise<void>
}

export const everything: AuditAsk = { act: 'any', by: null, about: null, since: '', until: '' }

type Filter = Pick<Call<'moderation.audit'>, 'act' | 'actorId' | 'targetId' | 'after' | 'before'>

/** What is asked of the place; days are those of whoever asks. */
export function filterOf({ act, by, about, since, until }: AuditAsk): Filter {
  const dayAfter = (day: string) => {
    const date = new Date(`${day}T00:00:00`)
    date.setDate(date.getDate() + 1)
    return date.toISOString()
  }
  return {
    ...(act !== 'any' && { act }),
    ...(by !== null && { actorId: by.id }),
    ...(about !== null && { targetId: about.id }),
    ...(since !== '' && { after: new Date(`${since}T00:00:00`).toISOString() }),
    ...(until !== '' && { before: dayAfter(until) }),
  }
}

/** What was done that matters, the latest first. */
export function createAudit(page: Pick<Page, 'client' | 'timers' | 'tellFailure' | 'notices' | 'catalogue'>): Audit {
  const { client, timers, tellFailure, notices, catalogue } = page
  const list = createFinder<AuditAsk, AuditEntryView>({
    initial: everything,
    find: (ask, cursor, signal) =>
      client.call('moderation.audit', { ...filterOf(ask), ...(cursor !== null && { cursor }) }, { signal }),
    timers,
  })
  const check = createCell<Check>({ is: 'unasked' })
  return {
    list,
    check,
    async verify() {
      if (check.getSnapshot().is === 'under-way') return
      check.set({ is: 'under-way' })
      try {
        check.set({ is: 'done', ...(await client.call('moderation.verifyAudit', {})) })
      } catch (error) {
        check.set({ is: 'unasked' })
        tellFailure(() => adminWords(catalogue).admin.audit.verifyFailed, error)
      }
    },
    async save(format) {
      try {
        const input = { ...filterOf(list.getSnapshot().ask), format }
        notices.tell({ kind: 'success', title: adminWords(catalogue).admin.audit.exported })
        saveAs(await client.download('moderation.exportAudit', input), `audit.${format}`)
      } catch (error) {
        tellFailure(() => adminWords(catalogue).admin.audit.exportFailed, error)
      }
    },
  }
}
