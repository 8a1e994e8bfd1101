import { useAllWords, useMe, usePage, useWatch } from '../app/page-context.ts'
import { useAsking } from '../contacts/use-contacts.ts'
import { contactsTabs, type Route } from '../navigation/routes.ts'
import { CountMark } from '../sidebar/marks.tsx'
import { TabLinks } from '../ui/tab-links.tsx'

/** From one list of people to another. A guest has none but whom they keep away. */
export function PeopleLists() {
  const me = useMe()
  const { route } = useWatch(usePage().navigation)
  const { contacts } = useAllWords()
  const asking = useAsking()
  const tabs = contactsTabs.filter((tab) => tab === 'blocked' || me.kind !== 'guest')
  const everybody: Route = { at: 'people', userId: null }
  return (
    <TabLinks
      label={contacts.lists}
      tabs={[
        { to: everybody, label: contacts.everybody, isHere: route.at === 'people' },
        ...tabs.map((tab) => ({
          to: { at: 'contacts', tab, userId: null } as const,
          label: (
            <>
              {contacts.tabs[tab]}
              {tab === 'requests' && asking > 0 && (
                <>
                  <CountMark hidden count={asking} />
                  <span className="sr-only">{contacts.waiting(asking)}</span>
                </>
              )}
            </>
          ),
          isHere: route.at === 'contacts' && route.tab === tab,
        })),
      ]}
    />
  )
}
