import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

export interface PlaceRow {
  readonly id: string
  readonly epoch: string
}

/** Answers nothing when the row is there already, whoever made it. */
const insertStatement = sql(
  'place.insert',
  'insert into place (id, epoch, created_at) values ($1, $2, $3) on conflict do nothing',
)
const getStatement = sql<PlaceRow>('place.get', 'select id, epoch from place')

/** What identifies this place and its history; made with the first start. */
export async function openPlace(db: Queryable, fresh: PlaceRow & { readonly now: Date }): Promise<PlaceRow> {
  const [known] = await db.run(getStatement)
  if (known !== undefined) return known
  await db.run(insertStatement, [fresh.id, fresh.epoch, fresh.now])
  const [row] = await db.run(getStatement)
  if (row === undefined) throw new Error('the place could not be made')
  return row
}
