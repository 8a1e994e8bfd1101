/** Redis cannot be used from the start on; the message is for the operator and names the setting, never its value. */
export class RedisError extends Error {
  override readonly name = 'RedisError'
}

/** A cluster that cannot be reached says so with what its last node said. */
function innermost(error: unknown): unknown {
  const last: unknown = error instanceof Error ? Reflect.get(error, 'lastNodeError') : undefined
  return last instanceof Error ? last : error
}

/** What went wrong in a word: messages of the system carry addresses, those of Redis whole commands. */
export function codeOf(error: unknown): string {
  const fault = innermost(error)
  const code: unknown = fault instanceof Error ? Reflect.get(fault, 'code') : undefined
  if (typeof code === 'string') return code
  const said = fault instanceof Error ? fault.message : String(fault)
  return /^[A-Z]{3,}\b/.exec(said)?.[0] ?? (/timed out|timeout/i.test(said) ? 'TIMEOUT' : 'CLOSED')
}

/** What an operator can do about a first connection that failed. */
export function explainRedis(error: unknown): RedisError {
  const code = codeOf(error)
  const fault = innermost(error)
  const said = fault instanceof Error ? fault.message : ''
  if (/^(WRONGPASS|NOAUTH|NOPERM)$/.test(code)) {
    return new RedisError(`REDIS_URL: Redis does not let Parley in (${code}).`)
  }
  if (/^(MOVED|CLUSTERDOWN)$/.test(code)) {
    return new RedisError('REDIS_URL: this is one node of a cluster; name several of its nodes, separated by commas.')
  }
  if (/unknown command|cluster support disabled/i.test(said)) {
    return new RedisError('REDIS_URL: Parley needs Redis 7 or newer; several addresses must be nodes of one cluster.')
  }
  return new RedisError(`REDIS_URL: Redis cannot be reached (${code}).`)
}
