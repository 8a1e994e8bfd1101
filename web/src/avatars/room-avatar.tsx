import { useAllWords, usePage } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { RoomMark } from '../rooms/room-mark.tsx'
import { AvatarField } from './avatar-field.tsx'

/** The picture of a room, for those who may change it. */
export function RoomAvatar() {
  const { client } = usePage()
  const { room } = useOpenRoom().entry
  return (
    <AvatarField
      label={useAllWords().files.avatar.ofRoom}
      face={<RoomMark room={room} size="large" />}
      hasPicture={room.avatarUrl !== null}
      onChange={(avatarFileId) => client.call('rooms.update', { roomId: room.id, avatarFileId })}
    />
  )
}
