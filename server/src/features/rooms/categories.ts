import { roomsCategories, sizes } from '@parley/protocol'
import { implement } from '../implement.ts'
import { listCategories } from './store.ts'

export const categories = implement(roomsCategories, async (_, { actor, clock, database }) => ({
  items: await listCategories(database, actor.accountId, sizes.pageMax, clock.now()),
}))
