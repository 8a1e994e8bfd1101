import { filesUpload } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { type Context, implementUpload } from '../implement.ts'
import { becomeFile } from './become-file.ts'
import { discardBlobs, settling } from './blobs.ts'
import { type ReceivedFile, receiveFile } from './receive.ts'
import type { StoredFile } from './store.ts'
import { addUsage, allowanceOf } from './usage.ts'
import { viewFile } from '../access/view-file.ts'

export const upload = implementUpload(filesUpload, async (_input, context, incoming) => {
  const { actor, database, settings } = context
  const allowance = await allowanceOf(database, settings, actor)
  const received: ReceivedFile[] = []
  let kept: readonly string[] = []
  try {
    for await (const file of incoming) {
      if (received.length === settings.PARLEY_FILES_PER_MESSAGE) throw new Refusal('too_many_files')
      received.push(await receiveFile(context, file, allowance, `files.${received.length}`))
    }
    if (received.length === 0) throw new Refusal('no_file')
    const taken = await settling(() => takeAll(context, received))
    context.jobs.wake()
    kept = taken.map(({ blobId }) => blobId)
    return { files: taken.map(({ view }) => viewFile(view)) }
  } finally {
    // Refused, or the same bytes were there already.
    await discardBlobs(
      context,
      received.flatMap(({ blob }) => (kept.includes(blob.id) ? [] : [blob.id])),
    )
  }
})

/** All of them become files of the place, or none. */
function takeAll(context: Context<SignedIn>, received: readonly ReceivedFile[]) {
  const { actor, database, settings } = context
  return database.transaction(async (transaction) => {
    const sum = received.reduce((bytes, { blob }) => bytes + blob.size, 0)
    await addUsage(transaction, settings, actor, sum)
    const taken: StoredFile[] = []
    for (const file of received) taken.push(await becomeFile(context, transaction, actor.accountId, file))
    return taken
  })
}
