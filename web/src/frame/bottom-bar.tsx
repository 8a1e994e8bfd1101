import { Inbox, type LucideIcon, MessagesSquare, Users } from 'lucide-react'
import { useMe, useWords } from '../app/page-context.ts'
import { useAsking } from '../contacts/use-contacts.ts'
import { NavigationLink } from '../navigation/link.tsx'
import type { Route } from '../navigation/routes.ts'
import { InboxBadge, useForMe } from '../sidebar/inbox-badge.tsx'
import { CountMark } from '../sidebar/marks.tsx'
import { placeLabel } from '../sidebar/place-label.ts'
import { Avatar } from '../ui/avatar.tsx'

const itemClass =
  'flex min-h-14 flex-col items-center justify-center gap-1 border-t-2 border-transparent text-xs font-medium text-ink-muted aria-[current=page]:border-brand aria-[current=page]:text-brand'

/** The way around on a phone. In a very low window it stands at the end of the page rather than take half of it. */
export function BottomBar() {
  const me = useMe()
  const { frame, sidebar } = useWords()
  const forMe = useForMe()
  const asking = useAsking()
  const links: readonly { readonly to: Route; readonly label: string; readonly Icon: LucideIcon }[] = [
    { to: { at: 'home' }, label: frame.rooms, Icon: MessagesSquare },
    { to: { at: 'inbox', tab: 'unread' }, label: sidebar.inbox, Icon: Inbox },
    { to: { at: 'people', userId: null }, label: frame.people, Icon: Users },
  ]
  return (
    <nav
      data-region
      aria-label={frame.navigation}
      className="border-t border-line bg-ground pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="grid grid-cols-4">
        {links.map(({ to, label, Icon }) => (
          <li key={to.at}>
            <NavigationLink
              to={to}
              within
              className={itemClass}
              aria-label={placeLabel(to, { forMe, asking }, sidebar)}
            >
              <span className="relative">
                <Icon aria-hidden className="size-5" />
                <span className="absolute start-3 -top-2 w-max">
                  {to.at === 'inbox' && <InboxBadge />}
                  {to.at === 'people' && asking > 0 && <CountMark hidden count={asking} />}
                </span>
              </span>
              {label}
            </NavigationLink>
          </li>
        ))}
        <li>
          <NavigationLink to={{ at: 'settings', section: null }} within className={itemClass}>
            <Avatar id={me.id} name={me.displayName} url={me.avatarUrl} size="tiny" />
            {frame.you}
          </NavigationLink>
        </li>
      </ul>
    </nav>
  )
}
