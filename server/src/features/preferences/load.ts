import type { Preferences } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { decidePreferences } from './rules.ts'
import { getPreferences } from './store.ts'

/** The preferences of a person that are in force. */
export async function loadPreferences(database: Database, accountId: string): Promise<Preferences> {
  return decidePreferences(await getPreferences(database, accountId))
}
