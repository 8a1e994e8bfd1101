import { type ErrorBody, reasons, type Reason, statusOf } from '@parley/protocol'
import type { Clock } from '../../platform/clock.ts'
import { isDatabaseAway } from '../../platform/postgres/faults.ts'
import { Refusal } from '../../platform/refusal.ts'
import { StorageError } from '../../platform/storage/storage.ts'

/** What Fastify itself refuses a request for, in our reasons. */
const fastifyReasons: Readonly<Record<string, Reason>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_json',
  FST_ERR_BAD_URL: 'route_not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'route_not_found',
}

/** Every error as a refusal; what nobody expected becomes one that says nothing of the inside. */
export function refusalOf(error: unknown): { refusal: Refusal; unexpected: boolean } {
  if (error instanceof Refusal) return { refusal: error, unexpected: false }
  if (error instanceof StorageError)
    return { refusal: new Refusal('storage_unavailable', { retryAfterMs: 5_000 }), unexpected: true }
  // The caller went away in the middle of a body.
  if (error instanceof Error && error.message === 'aborted')
    return { refusal: new Refusal('invalid_json'), unexpected: false }
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  const known = typeof code === 'string' ? (fastifyReasons[code] ?? otherFault(code, error)) : undefined
  if (known !== undefined) return { refusal: new Refusal(known), unexpected: false }
  if (isDatabaseAway(error))
    return { refusal: new Refusal('database_unavailable', { retryAfterMs: 1_000 }), unexpected: true }
  return { refusal: new Refusal('internal'), unexpected: true }
}

/** What else Fastify blames the caller for, such as a malformed request line. */
function otherFault(code: string, error: unknown): Reason | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined
  return code.startsWith('FST_') && typeof status === 'number' && status < 500 ? 'invalid_input' : undefined
}

export function errorStatus(refusal: Refusal): number {
  return statusOf[reasons[refusal.reason].code]
}

export function errorBody(refusal: Refusal, requestId: string, clock: Clock): ErrorBody {
  const { reason, message, details, retryAfterMs, sanction } = refusal
  return {
    error: {
      code: reasons[reason].code,
      reason,
      message,
      ...(details.length > 0 && { details }),
      ...(retryAfterMs !== null && { retryAfterMs }),
      ...(sanction !== null && { sanction }),
      timestamp: clock.now().toISOString(),
      requestId,
    },
  }
}
