import { AtSign } from 'lucide-react'
import { oncePerPerson } from '../app/once-per-person.ts'
import { useMe, usePage, useAllWords } from '../app/page-context.ts'
import { createPages } from '../app/pages.ts'
import { PlacedMessages } from './placed-messages.tsx'

const mentionsOf = oncePerPerson(({ client }) =>
  createPages((cursor) => client.call('mentions.list', cursor === undefined ? {} : { cursor })),
)

/** Every message that mentions this person, the latest first. */
export function MentionList() {
  const { inbox } = useAllWords()
  const pages = mentionsOf(usePage(), useMe().id)
  return (
    <PlacedMessages
      pages={pages}
      label={inbox.tabs.mentions}
      empty={{ icon: AtSign, title: inbox.noMentions, text: inbox.noMentionsText }}
    />
  )
}
