import { AtSign, Check } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { oncePerPerson } from '../app/once-per-person.ts'
import { useMe, usePage, useAllWords, useWatch } from '../app/page-context.ts'
import { createPages, type Pages } from '../app/pages.ts'
import type { Page } from '../page.ts'
import { UnreadDot } from '../sidebar/marks.tsx'
import { Button } from '../ui/button.tsx'
import { countMentions, withNewer } from './mention-news.ts'
import { type PlacedMessage, PlacedMessages } from './placed-messages.tsx'

const mentionsOf = oncePerPerson(({ client }): Pages<PlacedMessage> =>
  createPages((cursor) => client.call('mentions.list', cursor === undefined ? {} : { cursor })),
)

/** Every message that mentions this person, the latest first, while they come. */
export function MentionList() {
  const { inbox } = useAllWords()
  const page = usePage()
  const pages = mentionsOf(page, useMe().id)
  useEffect(() => followMentions(page, pages), [page, pages])
  return (
    <PlacedMessages
      pages={pages}
      label={inbox.tabs.mentions}
      empty={{ icon: AtSign, title: inbox.noMentions, text: inbox.noMentionsText }}
      Action={MarkRead}
      onDone={({ message }) => page.client.markRead(message.roomId, message.seq)}
    />
  )
}

/** Those that come while somebody looks stand above what is there, which stays where it is. */
function followMentions({ client }: Page, pages: Pages<PlacedMessage>): () => void {
  const { rooms } = client.store
  let count = countMentions(rooms.getSnapshot())
  return rooms.subscribe(() => {
    const before = count
    count = countMentions(rooms.getSnapshot())
    if (count <= before) return
    const take = (newer: readonly PlacedMessage[]) => pages.change((items) => withNewer(items, newer))
    // What does not come now comes with the next, or when the list is opened again.
    void client.call('mentions.list', {}).then(
      ({ items }) => take(items),
      () => {},
    )
  })
}

/** One that has not been read says so, until it is. */
function MarkRead({ item: { message } }: { readonly item: PlacedMessage }) {
  const { client } = usePage()
  const { inbox } = useAllWords()
  const { roomId, seq } = message
  const entry = useWatch(useMemo(() => client.store.room(roomId), [client, roomId]))
  if (entry === null || entry.membership.readSeq >= seq) return null
  return (
    <>
      <UnreadDot />
      <Button
        tone="quiet"
        size="small"
        shape="icon"
        aria-label={inbox.markRead}
        title={inbox.markRead}
        onClick={(event) => {
          // The button goes with what it has done.
          event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-roving]')?.focus()
          client.markRead(roomId, seq)
        }}
      >
        <Check aria-hidden className="size-4" />
      </Button>
    </>
  )
}
