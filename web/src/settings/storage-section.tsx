import { useAllWords, usePage } from '../app/page-context.ts'
import { UsedBar } from '../files/used-bar.tsx'
import { Loaded } from '../message/overlays/loaded.tsx'

/** How much one's files come to, and all of the place. */
export function StorageSection() {
  const { client } = usePage()
  const { quota } = useAllWords().files
  return (
    <Loaded load={() => client.call('files.quota', {})} failed={quota.failed}>
      {({ own, place }) => (
        <div className="flex flex-col gap-6">
          <UsedBar label={quota.own} {...own} />
          <UsedBar label={quota.place} {...place} />
        </div>
      )}
    </Loaded>
  )
}
