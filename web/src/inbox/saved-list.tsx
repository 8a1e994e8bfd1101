import { Bookmark, BookmarkX } from 'lucide-react'
import { oncePerPerson } from '../app/once-per-person.ts'
import { useMe, usePage, useAllWords } from '../app/page-context.ts'
import { createPages, type Pages } from '../app/pages.ts'
import { Button } from '../ui/button.tsx'
import { type PlacedMessage, PlacedMessages } from './placed-messages.tsx'

const savedOf = oncePerPerson(({ client }): Pages<PlacedMessage> =>
  createPages((cursor) => client.call('bookmarks.list', cursor === undefined ? {} : { cursor })),
)

/** What this person has put by. */
export function SavedList() {
  const { inbox } = useAllWords()
  const pages = savedOf(usePage(), useMe().id)
  return (
    <PlacedMessages
      pages={pages}
      label={inbox.tabs.saved}
      empty={{ icon: Bookmark, title: inbox.noSaved, text: inbox.noSavedText }}
      Action={Unsave}
    />
  )
}

function Unsave({ item: { message } }: { readonly item: PlacedMessage }) {
  const page = usePage()
  const { inbox } = useAllWords()
  const pages = savedOf(page, useMe().id)
  async function unsave(): Promise<void> {
    try {
      await page.client.call('bookmarks.remove', { roomId: message.roomId, messageId: message.id })
      pages.change((items) => items.filter((item) => item.message.id !== message.id))
    } catch (error) {
      page.tellFailure((words) => words.inbox.unsaveFailed, error)
    }
  }
  return (
    <Button
      tone="quiet"
      size="small"
      shape="icon"
      aria-label={inbox.unsave}
      title={inbox.unsave}
      onClick={() => void unsave()}
    >
      <BookmarkX aria-hidden className="size-4" />
    </Button>
  )
}
