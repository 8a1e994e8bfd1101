/** A statement with a name: PostgreSQL prepares it once per connection, and its time is measured under this name. */
export interface Statement<Row> {
  readonly name: string
  readonly text: string
  /** Only for the type checker: the rows this statement answers. */
  readonly row?: Row
}

/**
 * @example
 * const byId = sql<{ id: string }>('accounts.byId', 'select id from accounts where id = $1')
 * const rows = await database.read(byId, [id])
 */
export function sql<Row = Record<string, never>>(name: string, text: string): Statement<Row> {
  return { name, text }
}
