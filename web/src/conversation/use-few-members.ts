import type { RoomEntry } from '@parley/sdk'
import { useEffect } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'

/** In larger rooms nobody looks for who of all has read something. */
const mostKnown = 50

/** Where few talk, everybody who does is known as long as the room is shown: whether they have read is told with them. */
export function useFewMembers({ room }: RoomEntry): void {
  const { client } = usePage()
  const { id, kind, memberCount } = room
  const isMissing = useWatch(client.store.members(id)) === null
  const isLive = useWatch(client.connection).state === 'live'
  const isWanted = isMissing && isLive && kind !== 'channel' && memberCount <= mostKnown
  useEffect(() => {
    // What fails is asked for again with the next connection; until then nothing is said of who has read.
    if (isWanted) client.loadMembers(id).catch(() => {})
  }, [client, id, isWanted])
}
