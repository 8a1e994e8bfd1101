import type { JobView } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../app/finder.ts'
import type { Page } from '../page.ts'
import { adminWords } from '../words/index.ts'

export interface Jobs {
  readonly list: Finder<JobView['state'] | 'all', JobView>
  again(job: JobView): Promise<void>
  forget(job: JobView): Promise<void>
}

/** What is done in the background, the latest first. */
export function createJobs({
  client,
  timers,
  tellFailure,
  catalogue,
}: Pick<Page, 'client' | 'timers' | 'tellFailure' | 'catalogue'>): Jobs {
  const list = createFinder<JobView['state'] | 'all', JobView>({
    initial: 'all',
    find: (state, cursor, signal) =>
      client.call('admin.jobs', { ...(state !== 'all' && { state }), ...(cursor !== null && { cursor }) }, { signal }),
    timers,
  })
  async function act(operation: 'admin.retryJob' | 'admin.removeJob', job: JobView): Promise<void> {
    try {
      await client.call(operation, { jobId: job.id })
    } catch (error) {
      tellFailure(() => adminWords(catalogue).jobs.actFailed, error)
    }
    // Whatever came of it, and of the others meanwhile.
    list.refresh()
  }
  return {
    list,
    again: (job) => act('admin.retryJob', job),
    forget: (job) => act('admin.removeJob', job),
  }
}
