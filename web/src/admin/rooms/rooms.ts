import type { Answer, Call } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../../app/finder.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export type ListedRoom = Answer<'admin.rooms'>['items'][number]

export interface RoomsAsk {
  readonly q: string
  readonly visibility: ListedRoom['visibility'] | 'all'
  readonly state: 'all' | 'open' | 'archived'
  readonly sort: 'recent' | 'members' | 'messages' | 'newest' | 'name'
}

export interface PlaceRooms {
  readonly list: Finder<RoomsAsk, ListedRoom>
  archive(room: ListedRoom, archived: boolean): Promise<void>
  remove(room: ListedRoom): Promise<void>
}

function inputOf({ q, visibility, state, sort }: RoomsAsk): Call<'admin.rooms'> {
  return {
    q,
    sort,
    ...(visibility !== 'all' && { visibility }),
    ...(state !== 'all' && { archived: state === 'archived' }),
  }
}

/** All rooms of the place but directs, and what those who run it can do about them. */
export function createPlaceRooms({
  client,
  timers,
  tellFailure,
  catalogue,
}: Pick<Page, 'client' | 'timers' | 'tellFailure' | 'catalogue'>): PlaceRooms {
  const list = createFinder<RoomsAsk, ListedRoom>({
    initial: { q: '', visibility: 'all', state: 'all', sort: 'recent' },
    find: (ask, cursor, signal) =>
      client.call('admin.rooms', { ...inputOf(ask), ...(cursor !== null && { cursor }) }, { signal }),
    timers,
  })
  async function act(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      tellFailure(() => adminWords(catalogue).placeRooms.actFailed, error)
      list.refresh()
    }
  }
  return {
    list,
    archive: ({ id }, archived) =>
      act(async () => {
        const { room } = await client.call('admin.updateRoom', { roomId: id, archived })
        list.amend((items) => items.map((item) => (item.id === id ? room : item)))
      }),
    remove: ({ id }) =>
      act(async () => {
        await client.call('admin.deleteRoom', { roomId: id })
        list.amend((items) => items.filter((item) => item.id !== id))
      }),
  }
}
