import type { RoomView } from '@parley/protocol/wire'
import { useState } from 'react'
import { usePage, useAllWords } from '../app/page-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'

export interface JoinButtonProps {
  readonly room: RoomView
  readonly isJoined: boolean
  readonly size?: 'normal' | 'small'
}

/** The way into a public room: by joining, or by opening one that one is in. */
export function JoinButton({ room, isJoined, size = 'normal' }: JoinButtonProps) {
  const { client, navigation, tellFailure } = usePage()
  const { rooms, frame } = useAllWords()
  const [pending, setPending] = useState(false)
  const name = room.name ?? frame.direct
  const isFull = room.memberCount >= room.maxMembers

  async function join(): Promise<void> {
    setPending(true)
    try {
      const joined = await client.call('rooms.join', { roomId: room.id })
      navigation.go(roomRoute(joined.room))
    } catch (error) {
      tellFailure((words) => words.rooms.joinFailed(name), error)
    }
    setPending(false)
  }
  if (isJoined) {
    return (
      <Link
        to={roomRoute(room)}
        aria-label={rooms.openRoom(name)}
        className="button"
        data-tone="secondary"
        data-size={size}
      >
        {rooms.open}
      </Link>
    )
  }
  return (
    <Button
      tone="primary"
      size={size}
      pending={pending}
      disabled={isFull}
      aria-label={isFull ? rooms.fullRoom(name) : rooms.joinRoom(name)}
      onClick={() => void join()}
    >
      {isFull ? rooms.full : rooms.join}
    </Button>
  )
}
