import type { RoomView } from '@parley/protocol/wire'
import { useMe, useWords } from '../app/page-context.ts'
import { roomTitle } from './room-title.ts'

/** What a room is called, to whoever is signed in. */
export function useRoomTitle(room: Pick<RoomView, 'name' | 'people'>): string {
  const me = useMe()
  return roomTitle(room, me.id, useWords().frame)
}

/** What a room is called. */
export function RoomName({ room }: { readonly room: RoomView }) {
  return <bdi className="min-w-0 truncate">{useRoomTitle(room)}</bdi>
}
