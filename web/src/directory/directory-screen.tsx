import { Plus } from 'lucide-react'
import { useEffect } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { Choice } from '../ui/choice.tsx'
import { Screen } from '../ui/screen.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { CategoryChips } from './category-chips.tsx'
import { directoryOf } from './directory.ts'
import { roomOrders } from './room-order.ts'
import { DirectoryList } from './directory-list.tsx'

/** As many as come at once. */
const onePage = 50

/** The public rooms of the place. */
export function DirectoryScreen() {
  const me = useMe()
  const { directory: words } = useAllWords()
  const directory = directoryOf(usePage(), me.id)
  const { rooms } = directory
  const { ask } = useWatch(rooms)

  useEffect(() => {
    const { items } = rooms.getSnapshot()
    if (items.length === 0) rooms.retry()
    // Further down, the place in the list is worth more than fresh counts.
    else if (items.length <= onePage) rooms.refresh()
    void directory.categories.reload()
  }, [rooms, directory])

  return (
    <Screen
      title={words.title}
      about={words.about}
      beside={
        me.kind === 'guest' ? undefined : (
          <Link to={{ at: 'new-room' }} className="button" data-tone="primary">
            <Plus aria-hidden className="size-4" />
            {words.create}
          </Link>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_13rem]">
          <SearchBox
            label={words.search}
            placeholder={words.searchPlaceholder}
            query={ask.query}
            onType={(query) => rooms.type({ ...ask, query })}
          />
          <Choice
            hideLabel
            label={words.order}
            value={ask.order}
            options={roomOrders.map((value) => ({ value, label: words.orders[value] }))}
            onChange={(order) => rooms.choose({ ...ask, order })}
          />
        </div>
        <CategoryChips directory={directory} />
        <DirectoryList rooms={rooms} />
      </div>
    </Screen>
  )
}
