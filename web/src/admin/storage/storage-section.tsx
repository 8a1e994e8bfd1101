import { useState } from 'react'
import { createLoader } from '../../app/load.ts'
import { useAdminWords, usePage } from '../../app/page-context.ts'
import { Group } from '../../ui/group.tsx'
import { Loaded } from '../loaded.tsx'
import { Keepers } from './keepers.tsx'
import { StorageSums } from './storage-sums.tsx'

/** What files take, what is left, and whose they are. */
export function PlaceStorageSection() {
  const { client } = usePage()
  const { placeStorage: words } = useAdminWords()
  const [found] = useState(() => createLoader(() => client.call('admin.storage', {})))
  return (
    <div className="flex flex-col gap-6">
      <Loaded from={found} failed={words.failed}>
        {(storage) => <StorageSums storage={storage} />}
      </Loaded>
      <Group title={words.people} note={words.peopleNote}>
        <Keepers />
      </Group>
    </div>
  )
}
