function fieldOf(error: unknown, field: string): unknown {
  return error instanceof Error ? Reflect.get(error, field) : undefined
}

/** Whether a statement broke this unique constraint. */
export function breaksUnique(error: unknown, constraint: string): boolean {
  return fieldOf(error, 'code') === '23505' && fieldOf(error, 'constraint') === constraint
}

/** Whether a statement broke this check. */
export function breaksCheck(error: unknown, constraint: string): boolean {
  return fieldOf(error, 'code') === '23514' && fieldOf(error, 'constraint') === constraint
}

/** Whether a statement was given up because it took longer than it may. */
export function breaksTime(error: unknown): boolean {
  return fieldOf(error, 'code') === '57014'
}

/** Whether the database is there and lets nobody in by this name and password, or to this database. */
export function isDatabaseRefusing(error: unknown): boolean {
  return ['28000', '28P01', '3D000'].includes(String(fieldOf(error, 'code')))
}

/** Whether a statement failed because the database was not there, rather than because of the statement. */
export function isDatabaseAway(error: unknown): boolean {
  const code = fieldOf(error, 'code')
  if (typeof code === 'string') {
    return /^(08|57P0|53300)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/.test(code)
  }
  return (
    error instanceof Error &&
    /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|not queryable|Cannot use a pool after calling end|Client was closed/i.test(
      error.message,
    )
  )
}
