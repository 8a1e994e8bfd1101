import { roomsFavourite } from '@parley/protocol'
import { openAsMember } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { changeMembership, placeFavourite, readFavourites } from '../members/index.ts'
import { decidePlaces } from './favourite-places.ts'

export const favourite = implement(roomsFavourite, async ({ roomId, favourite, before }, context) => {
  const { accountId } = context.actor
  await openAsMember(context, roomId)
  const membership = await changeMembership(context, roomId, async (transaction) => {
    const held = await readFavourites(transaction, accountId)
    if (!favourite) {
      if (!held.some((each) => each.roomId === roomId)) return []
      await placeFavourite(transaction, roomId, accountId, null)
      return [roomId]
    }
    const places = decidePlaces(held, roomId, before ?? null)
    for (const each of places) await placeFavourite(transaction, each.roomId, accountId, each.position)
    return places.map((each) => each.roomId)
  })
  return { membership }
})
