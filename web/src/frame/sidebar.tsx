import { House, Users } from 'lucide-react'
import { usePlace, useWords } from '../app/page-context.ts'
import { NavigationLink } from '../navigation/link.tsx'
import { NameMark } from '../ui/name-mark.tsx'
import { RoomList } from '../rooms/room-list.tsx'
import { AccountButton } from './account-button.tsx'

const itemClass =
  'flex min-h-10 items-center gap-3 rounded-md px-3 font-medium text-ink-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-current-place aria-[current=page]:text-on-current-place'

/** Beside the page on wide windows: the place, where to go, the rooms, and who one is. */
export function Sidebar() {
  const place = usePlace()
  const { frame } = useWords()
  return (
    <header className="hidden min-h-0 flex-col gap-4 p-3 md:flex">
      <p className="flex min-w-0 items-center gap-3 px-3 py-2">
        <NameMark />
        <span className="min-w-0 truncate font-display text-lg font-semibold" title={place.name}>
          {place.name}
        </span>
      </p>
      <nav aria-label={frame.navigation} className="min-h-0 flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-1">
          <li>
            <NavigationLink to={{ at: 'home' }} className={itemClass}>
              <House aria-hidden className="size-5" />
              {frame.home}
            </NavigationLink>
          </li>
          <li>
            <NavigationLink to={{ at: 'people', userId: null }} within className={itemClass}>
              <Users aria-hidden className="size-5" />
              {frame.people}
            </NavigationLink>
          </li>
        </ul>
        <RoomList />
      </nav>
      <AccountButton />
    </header>
  )
}
