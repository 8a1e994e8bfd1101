import { Compass, House, Inbox, type LucideIcon, Search, Signpost, Users } from 'lucide-react'
import { later } from '../app/later.tsx'
import { usePage, usePlace, useWatch, useWords } from '../app/page-context.ts'
import { useAsking } from '../contacts/use-contacts.ts'
import { AccountButton } from '../frame/account-button.tsx'
import { NavigationLink } from '../navigation/link.tsx'
import type { Route } from '../navigation/routes.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { switcherOf } from '../switcher/switcher-state.ts'
import { NameMark } from '../ui/name-mark.tsx'
import { InboxBadge, useForMe } from './inbox-badge.tsx'
import { placeLabel } from './place-label.ts'
import { ListOptions } from './list-options.tsx'
import { CountMark } from './marks.tsx'
import { RoomList } from './room-list.tsx'

const isInstalled = matchMedia('(display-mode: standalone)')

const StepButtons = later(async () => (await import('../frame/step-buttons.tsx')).StepButtons)

const itemClass =
  'flex min-h-9 items-center gap-3 rounded-md px-3 font-medium text-ink-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-current-place aria-[current=page]:text-on-current-place'

/** Beside the page on wide windows: the place, where to go, the rooms, and who one is. */
export function Sidebar() {
  const page = usePage()
  const place = usePlace()
  const { frame, sidebar } = useWords()
  const chord = useWatch(page.shortcuts.keymap).switcher
  const forMe = useForMe()
  const asking = useAsking()
  const links: readonly { readonly to: Route; readonly label: string; readonly Icon: LucideIcon }[] = [
    { to: { at: 'home' }, label: frame.home, Icon: House },
    { to: { at: 'inbox', tab: 'unread' }, label: sidebar.inbox, Icon: Inbox },
    { to: { at: 'search', q: '' }, label: sidebar.search, Icon: Search },
    { to: { at: 'rooms' }, label: sidebar.browse, Icon: Compass },
    { to: { at: 'people', userId: null }, label: frame.people, Icon: Users },
  ]
  return (
    <header data-region className="flex h-full min-h-0 flex-col gap-3 overflow-y-auto py-3 tall:overflow-hidden">
      <div className="flex min-w-0 items-center gap-3 ps-5 pe-3">
        <NameMark />
        <span className="min-w-0 flex-1 truncate font-display text-lg font-semibold" title={place.name}>
          {place.name}
        </span>
        {isInstalled.matches && <StepButtons />}
        <ListOptions />
      </div>
      <nav aria-label={frame.navigation} className="flex flex-none flex-col gap-3 tall:min-h-0 tall:flex-1">
        <div className="px-2">
          <button
            type="button"
            className="flex min-h-10 w-full items-center gap-2.5 rounded-md border border-line-strong bg-sheet px-3 text-start text-ink-muted hover:border-ink-muted"
            onClick={() => switcherOf(page).open('all')}
          >
            <Signpost aria-hidden className="size-4" />
            <span className="flex-1 truncate">{sidebar.jump}</span>
            {chord !== '' && <Keys chord={chord} />}
          </button>
        </div>
        <ul className="flex flex-col gap-px px-2">
          {links.map(({ to, label, Icon }) => (
            <li key={to.at}>
              <NavigationLink
                to={to}
                within
                className={itemClass}
                aria-label={placeLabel(to, { forMe, asking }, sidebar)}
              >
                <Icon aria-hidden className="size-4.5" />
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {to.at === 'inbox' && <InboxBadge />}
                {to.at === 'people' && asking > 0 && <CountMark hidden count={asking} />}
              </NavigationLink>
            </li>
          ))}
        </ul>
        <RoomList />
      </nav>
      <div className="px-2">
        <AccountButton />
      </div>
    </header>
  )
}
