import type { Work } from '../platform/jobs/job.ts'
import { accounts } from './accounts/index.ts'
import { administration } from './admin/index.ts'
import { bots } from './bots/index.ts'
import { audit } from './audit/index.ts'
import { contacts } from './contacts/index.ts'
import { deletions, deletionWorks } from './deletions/index.ts'
import { drafts } from './drafts/index.ts'
import { exports, exportWorks } from './exports/index.ts'
import type { House } from './house.ts'
import { files, fileWorks } from './files/index.ts'
import type { Implementation } from './implement.ts'
import { held } from './held/index.ts'
import { inbox } from './inbox/index.ts'
import { invites } from './invites/index.ts'
import { members } from './members/index.ts'
import { messages } from './messages/index.ts'
import { moderation, moderationWorks } from './moderation/index.ts'
import { announcements, announcementWorks } from './announcements/index.ts'
import { notices } from './notices/index.ts'
import { own } from './own/index.ts'
import { people, peopleWorks } from './people/index.ts'
import { place } from './place/index.ts'
import { preferences } from './preferences/index.ts'
import { presences } from './presence/index.ts'
import { previews, previewWorks } from './previews/index.ts'
import { reactions } from './reactions/index.ts'
import { receipts } from './receipts/index.ts'
import { rules } from './rules/index.ts'
import { rooms, roomWorks } from './rooms/index.ts'
import { searches, searchWorks } from './search/index.ts'
import { placeSettings } from './settings/index.ts'
import { sessions } from './sessions/index.ts'
import { webhooks } from './webhooks/index.ts'
import { synchronisation } from './sync/index.ts'

/** Everything the product can do. */
export const features: readonly Implementation[] = [
  ...place,
  ...accounts,
  ...sessions,
  ...people,
  ...exports,
  ...deletions,
  ...preferences,
  ...own,
  ...contacts,
  ...rooms,
  ...members,
  ...invites,
  ...messages,
  ...reactions,
  ...files,
  ...drafts,
  ...receipts,
  ...inbox,
  ...searches,
  ...presences,
  ...synchronisation,
  ...previews,
  ...bots,
  ...webhooks,
  ...notices,
  ...moderation,
  ...rules,
  ...held,
  ...audit,
  ...administration,
  ...announcements,
  ...placeSettings,
]

/** Everything it does in the background. */
export const works: readonly Work<House>[] = [
  ...fileWorks,
  ...previewWorks,
  ...peopleWorks,
  ...roomWorks,
  ...searchWorks,
  ...announcementWorks,
  ...moderationWorks,
  ...exportWorks,
  ...deletionWorks,
]
