import { usersClearAvatar, usersSetAvatar } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { releaseAvatar, takeAvatar } from '../files/index.ts'
import { type Context, implement } from '../implement.ts'
import { loadMe } from './load-me.ts'
import { lockPerson, setAvatarOf } from './store.ts'
import { tellProfile } from './tell-profile.ts'

async function become(context: Context<SignedIn>, fileId: string | null) {
  const { accountId } = context.actor
  await context.database.transaction(async (transaction) => {
    const person = await lockPerson(transaction, accountId)
    if (person === null) throw new Refusal('session_ended')
    if (fileId === person.avatarId) return
    if (fileId !== null) await takeAvatar(transaction, fileId, accountId, 'fileId')
    await setAvatarOf(transaction, accountId, fileId)
    await releaseAvatar(transaction, person.avatarId)
  })
  const user = await loadMe(context, accountId)
  await tellProfile(context, accountId)
  return { user }
}

export const setAvatar = implement(usersSetAvatar, ({ fileId }, context) => become(context, fileId))
export const clearAvatar = implement(usersClearAvatar, (_input, context) => become(context, null))
