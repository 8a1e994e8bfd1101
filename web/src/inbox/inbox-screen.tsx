import type { ComponentType } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { type InboxTab, inboxTabs } from '../navigation/routes.ts'
import { Screen } from '../ui/screen.tsx'
import { MentionList } from './mention-list.tsx'
import { SavedList } from './saved-list.tsx'
import { UnreadList } from './unread-list.tsx'

const lists: Record<InboxTab, ComponentType> = { unread: UnreadList, mentions: MentionList, saved: SavedList }

/** Everything unread, every mention, and what was put by. */
export function InboxScreen({ tab }: { readonly tab: InboxTab }) {
  const { inbox } = useAllWords()
  const List = lists[tab]
  return (
    <Screen title={inbox.title}>
      <nav aria-label={inbox.navigation} className="border-b border-line">
        <ul className="flex flex-wrap gap-x-1">
          {inboxTabs.map((each) => (
            <li key={each}>
              <Link
                to={{ at: 'inbox', tab: each }}
                aria-current={each === tab ? 'page' : undefined}
                className="flex min-h-11 items-center border-b-2 border-transparent px-2 font-medium whitespace-nowrap text-ink-muted hover:text-ink sm:px-4 aria-[current=page]:border-brand aria-[current=page]:text-brand"
              >
                {inbox.tabs[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <List />
    </Screen>
  )
}
