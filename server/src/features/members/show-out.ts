import type { SignedIn } from '../access/actor.ts'
import type { Context } from '../implement.ts'
import { leaveRoom } from './store.ts'
import { tellMembers } from './tell.ts'

/** Takes out of a room what has been ended everywhere, and tells those inside; nothing is noted, for nobody decided it there. */
export async function showOut(context: Context<SignedIn>, roomId: string, accountId: string): Promise<void> {
  const { actor, clock, roomLog } = context
  const rev = await roomLog.change(roomId, async (change) => {
    const rev = change.rev + 1
    if (!(await leaveRoom(change.transaction, roomId, accountId, clock.now(), null, rev))) return null
    return change.takeRev()
  })
  if (rev === null) return
  await tellMembers(context, 'member.left', roomId, [
    { accountId, rev, end: { byId: actor.accountId, isBanned: false } },
  ])
}
