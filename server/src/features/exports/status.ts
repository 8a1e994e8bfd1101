import { usersExportStatus } from '@parley/protocol'
import { implement } from '../implement.ts'
import { findExport } from './store.ts'
import { viewExport } from './view.ts'

export const status = implement(usersExportStatus, async (_input, context) => {
  const row = await findExport(context.database, context.actor.accountId)
  return { export: row === null ? null : viewExport(context, context.actor, row) }
})
