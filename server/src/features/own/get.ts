import { ownGet, sizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { viewMembership } from '../access/view-room.ts'
import { listContacts, viewContacts } from '../contacts/index.ts'
import { listDrafts, viewDraft } from '../drafts/index.ts'
import { implement } from '../implement.ts'
import { listBookmarks } from '../inbox/index.ts'
import { ownMemberships } from '../members/index.ts'
import { listNotices, viewNotice } from '../notices/index.ts'
import { getPerson } from '../people/index.ts'
import { loadPreferences } from '../preferences/index.ts'

/** Who writes in more rooms at once finds the rest in `drafts.list`. */
const mostDrafts = 200

export const get = implement(ownGet, async (_input, context) => {
  const { actor, clock, database } = context
  const { accountId } = actor
  // The revision is read first: what comes after it is told by its own event, and may be shown here already.
  const person = await getPerson(database, accountId)
  if (person === null) throw new Refusal('session_ended')
  const [preferences, drafts, memberships, bookmarks, notices, contacts] = await Promise.all([
    loadPreferences(database, accountId),
    listDrafts(database, accountId, null, { limit: mostDrafts, now: clock.now() }),
    ownMemberships(database, accountId),
    listBookmarks(database, accountId, null, { limit: sizes.bookmarks, now: clock.now() }),
    listNotices(database, accountId),
    listContacts(database, accountId, { state: null, after: null, limit: sizes.ownContacts }),
  ])
  return {
    own: person.ownRev,
    preferences,
    drafts: drafts.map(viewDraft),
    memberships: memberships.map(viewMembership),
    bookmarks: bookmarks.map(({ messageId }) => messageId),
    notices: notices.map(viewNotice),
    contacts: await viewContacts(context, actor, contacts),
  }
})
