import { goToRoom } from '../navigation/go-to-room.ts'
import type { Page } from '../page.ts'

/** Goes to the conversation with somebody, which is made if there was none. */
export async function openDirect(page: Page, userId: string): Promise<void> {
  try {
    const { room } = await page.client.call('rooms.direct', { userId })
    goToRoom(page, room)
  } catch (error) {
    page.tellFailure(
      (words) => words.switcher.directFailed,
      error,
      () => void openDirect(page, userId),
    )
  }
}
