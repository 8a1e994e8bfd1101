import type { Call, RoomView } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../app/finder.ts'
import { createLoader, type Loader } from '../app/load.ts'
import { oncePerPerson } from '../app/once-per-person.ts'
import type { RoomOrder } from './room-order.ts'

/** What is asked of the directory. A category of null is all of them. */
interface DirectoryAsk {
  readonly query: string
  readonly category: string | null
  readonly order: RoomOrder
}

interface Category {
  readonly category: string
  readonly rooms: number
}

export interface Directory {
  readonly rooms: Finder<DirectoryAsk, RoomView>
  readonly categories: Loader<readonly Category[]>
}

function browseCall({ query, category, order }: DirectoryAsk, cursor: string | null): Call<'rooms.browse'> {
  return {
    q: query.trim(),
    sort: order,
    ...(category !== null && { category }),
    ...(cursor !== null && { cursor }),
  }
}

/** What was looked for stays as long as the page is open, so that a look into a room loses no place in the list. */
export const directoryOf = oncePerPerson<Directory>(({ client, timers }) => ({
  rooms: createFinder({
    initial: { query: '', category: null, order: 'members' },
    find: (ask, cursor, signal) => client.call('rooms.browse', browseCall(ask, cursor), { signal }),
    timers,
  }),
  categories: createLoader(async () => (await client.call('rooms.categories', {})).items),
}))
