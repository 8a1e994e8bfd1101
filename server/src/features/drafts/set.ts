import { draftsSet } from '@parley/protocol'
import { changeOwn } from '../access/change-own.ts'
import { openRoom } from '../access/open-room.ts'
import { tellOwn } from '../access/tell-own.ts'
import { implement } from '../implement.ts'
import { decideDraft } from './rules.ts'
import { putDraft, readDraft, removeDraft } from './store.ts'
import { viewDraft } from './view.ts'

export const set = implement(draftsSet, async ({ roomId, content, replyToId = null, base }, context) => {
  const { actor, clock } = context
  const { accountId } = actor
  await openRoom(context, roomId)
  const seen = base === undefined || base === null ? base : new Date(base)
  const { own, verdict } = await changeOwn(context, accountId, async (change) => {
    const { transaction } = change
    const before = await readDraft(transaction, accountId, roomId)
    const verdict = decideDraft(before, { roomId, content, replyToId, base: seen }, clock.now())
    if (!verdict.isDifferent) return { own: change.rev, verdict }
    if (verdict.kept === null) await removeDraft(transaction, accountId, roomId)
    else await putDraft(transaction, accountId, verdict.kept)
    return { own: change.takeRev(), verdict }
  })
  const draft = verdict.kept === null ? null : viewDraft(verdict.kept)
  if (verdict.isDifferent) await tellOwn(context, accountId, { ev: 'draft.updated', data: { own, roomId, draft } })
  return { own, draft, replaced: verdict.replaced === null ? null : viewDraft(verdict.replaced) }
})
