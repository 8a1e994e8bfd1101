import type { Reason } from './reasons.ts'

/** The reasons for which the same request can succeed later, apart from their words: a client carries no more of them. */
export const retryable: ReadonlySet<string> = new Set<Reason>([
  'silenced',
  'slow_mode',
  'room_full',
  'too_many_requests',
  'internal',
  'database_unavailable',
  'overloaded',
  'shutting_down',
])
