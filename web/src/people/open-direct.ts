import { ParleyError } from '@parley/sdk'
import { goToRoom } from '../navigation/go-to-room.ts'
import type { Page } from '../page.ts'
import { failureWords } from '../words/failure-words.ts'
import { allWords } from '../words/index.ts'

/** Goes to the conversation with somebody, which is made if there was none. */
export async function openDirect(page: Page, userId: string): Promise<void> {
  try {
    const { room } = await page.client.call('rooms.direct', { userId })
    goToRoom(page, room)
  } catch (error) {
    if (error instanceof ParleyError && error.reason === 'not_taking_messages') return offerRequest(page, userId, error)
    page.tellFailure(
      (words) => words.switcher.directFailed,
      error,
      () => void openDirect(page, userId),
    )
  }
}

/** To try again would be in vain; to ask for it may not be. */
function offerRequest({ catalogue, client, notices, tellFailure }: Page, userId: string, error: ParleyError): void {
  const words = allWords(catalogue)
  const ask = () =>
    client.call('contacts.request', { userId }).then(
      () => notices.tell({ kind: 'success', title: words.contacts.states.outgoing }),
      (problem: unknown) => tellFailure(({ contacts }) => contacts.failed.ask, problem),
    )
  notices.tell({
    kind: 'problem',
    title: words.switcher.directFailed,
    text: failureWords(error, words),
    action: { label: words.contacts.acts.ask, run: () => void ask() },
  })
}
