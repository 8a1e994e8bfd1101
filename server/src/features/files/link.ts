import { basePath, durations, filesLink } from '@parley/protocol'
import { implement } from '../implement.ts'
import { openFile } from './open-file.ts'

export const link = implement(filesLink, async ({ fileId, variant = '' }, context) => {
  const { actor, clock, filePasses } = context
  await openFile(context, fileId)
  const expiresAt = new Date(clock.now().getTime() + durations.fileLinkSeconds * 1000)
  const pass = filePasses.forLink({ sessionId: actor.sessionId, fileId, variant, expiresAt })
  const query = new URLSearchParams({ ...(variant !== '' && { variant }), link: pass })
  return { url: `${basePath}/files/${fileId}?${query.toString()}`, expiresAt: expiresAt.toISOString() }
})
