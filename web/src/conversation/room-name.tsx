import type { RoomView } from '@parley/protocol/wire'
import { useWords } from '../app/page-context.ts'

/** What a room is called. */
export function RoomName({ room }: { readonly room: RoomView }) {
  const { rooms } = useWords()
  return <bdi className="min-w-0 truncate">{room.name ?? rooms.direct}</bdi>
}
