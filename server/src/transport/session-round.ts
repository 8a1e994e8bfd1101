import type { Hub } from '../fanout/hub.ts'
import type { House } from '../features/house.ts'

/**
 * Ends whoever listens for a session that is over, should the word of it have been lost between nodes. All of them are asked for
 * together, and only those that are over are told of: thousands who are silent must not be what keeps the process busy.
 */
export async function endThoseOver({ sessions, log }: House, hub: Hub): Promise<void> {
  try {
    const over = await sessions.over(hub.sessionIds())
    if (over.size > 0) hub.endSessions(over)
  } catch (error) {
    // What cannot be found out is no end.
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'sessions could not be looked up')
  }
}
