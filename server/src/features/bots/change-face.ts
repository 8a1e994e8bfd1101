import type { Queryable } from '../../platform/postgres/database.ts'
import { releaseAvatar, takeAvatar } from '../files/index.ts'
import { decideProfile, lockPerson, searchTextOf, setAvatarOf, updateProfile } from '../people/index.ts'

/** How a bot is shown; what is absent stays. */
export interface Face {
  readonly displayName?: string | undefined
  readonly description?: string | undefined
  /** A picture of who changes it; null takes the present one away. */
  readonly avatarFileId?: string | null | undefined
}

/** Changes how a bot, or what writes for a webhook, is shown. Answers with its username. */
export async function changeFace(
  transaction: Queryable,
  { botId, byId, now }: { readonly botId: string; readonly byId: string; readonly now: Date },
  { displayName, description, avatarFileId }: Face,
): Promise<string | null> {
  const bot = await lockPerson(transaction, botId)
  if (bot === null) return null
  const profile = decideProfile(bot, { displayName, bio: description }, now)
  await updateProfile(transaction, botId, searchTextOf(profile.displayName, bot.username), profile)
  if (avatarFileId === undefined || avatarFileId === bot.avatarId) return bot.username
  if (avatarFileId !== null) await takeAvatar(transaction, avatarFileId, byId, 'avatarFileId')
  await setAvatarOf(transaction, botId, avatarFileId)
  await releaseAvatar(transaction, bot.avatarId)
  return bot.username
}
