import type { ComponentType } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { type InboxTab, inboxTabs } from '../navigation/routes.ts'
import { Screen } from '../ui/screen.tsx'
import { TabLinks } from '../ui/tab-links.tsx'
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
      <TabLinks
        label={inbox.navigation}
        tabs={inboxTabs.map((each) => ({
          to: { at: 'inbox', tab: each },
          label: inbox.tabs[each],
          isHere: each === tab,
        }))}
      />
      <List />
    </Screen>
  )
}
