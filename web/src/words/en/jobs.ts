import type { JobView } from '@parley/protocol/wire'

/** What is done in the background, for those who run the place. */
export const jobs = {
  state: 'State',
  states: { all: 'All', waiting: 'Waiting', running: 'Running', exhausted: 'Given up' } satisfies Record<
    JobView['state'] | 'all',
    string
  >,
  tries: (count: string) => `Tries: ${count}`,
  due: (when: string) => `Next try: ${when}`,
  since: (when: string) => `Running since ${when}`,
  made: (when: string) => `Asked for ${when}`,
  again: 'Try again',
  againKind: (kind: string) => `Try ${kind} again`,
  forget: 'Forget',
  forgetKind: (kind: string) => `Forget ${kind}`,
  forgetTitle: (kind: string) => `Forget ${kind}?`,
  forgetText: 'It is not done any more, and what it was for stays as it is.',
  none: 'Nothing is waiting',
  noneText: 'Everything that was asked for is done.',
  failed: 'The work could not be looked up',
  more: 'Show more',
  actFailed: 'That could not be done',
  details: 'What it is about',
}
