import { uploadsCreate } from '@parley/protocol'
import { Refusal } from '../../../platform/refusal.ts'
import { implement } from '../../implement.ts'
import { cleanName } from '../clean-name.ts'
import { addUsage } from '../usage.ts'
import { decideUpload, expiryOf, mostUploads } from './rules.ts'
import { countUnderWay, insertUpload, type StoredUpload } from './store.ts'
import { viewUpload } from './view.ts'

export const create = implement(uploadsCreate, async ({ name, type, size }, context) => {
  const { actor, clock, database, newId, settings } = context
  decideUpload(size, settings.PARLEY_FILE_SIZE)
  const now = clock.now()
  const upload: StoredUpload = {
    id: newId(),
    name: cleanName(name),
    mime: type,
    size,
    received: 0,
    fileId: null,
    expiresAt: expiryOf(now),
  }
  await database.transaction(async (transaction) => {
    // Whoever announces at the same time waits here, so that the bound on their number holds as well.
    await addUsage(transaction, settings, actor, size)
    if ((await countUnderWay(transaction, actor.accountId, now)) >= mostUploads) throw new Refusal('too_many_uploads')
    await insertUpload(transaction, upload, actor.accountId, now)
  })
  return { upload: viewUpload(upload, null) }
})
