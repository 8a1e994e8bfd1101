import type { Reason } from './reasons.ts'

/** The reasons for which the same request can succeed later, apart from their words: a client carries no more of them. */
export const retryable: ReadonlySet<string> = new Set<Reason>([
  'export_too_soon',
  'silenced',
  'account_too_new',
  'not_releasable',
  'slow_mode',
  'room_full',
  'upload_interrupted',
  'file_not_ready',
  'place_full',
  'too_many_requests',
  'internal',
  'database_unavailable',
  'storage_unavailable',
  'overloaded',
  'search_took_too_long',
  'shutting_down',
])
