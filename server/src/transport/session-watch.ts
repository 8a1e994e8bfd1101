import type { House } from '../features/house.ts'

/** Whether a session has ended, for connections whose word of it was lost on the way. What cannot be found out is no end. */
export async function isSessionOver({ sessions, log }: House, sessionId: string): Promise<boolean> {
  try {
    return (await sessions.find(sessionId)) === null
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'a session could not be looked up')
    return false
  }
}
