import { Dialog } from '@base-ui/react/dialog'
import type { TimelineMessage } from '@parley/sdk'
import { useMe, usePage, useAllWords } from '../../app/page-context.ts'
import { usePeople } from '../../people/use-people.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Loaded } from './loaded.tsx'
import { OverlayDialog } from './overlay-dialog.tsx'
import { useNames } from '../../people/person-name.tsx'

/** Who has read a message, and whose devices have it. */
export function ReadersDialog({ message }: { readonly message: TimelineMessage }) {
  const { client } = usePage()
  const me = useMe()
  const { receipts } = useAllWords().acts
  const load = () => client.call('receipts.list', { roomId: message.roomId, messageId: message.id })
  return (
    <OverlayDialog>
      <Dialog.Title className="pe-10 pb-4 font-display text-xl font-semibold">{receipts.title}</Dialog.Title>
      <Loaded load={load} failed={receipts.failed}>
        {({ readBy, deliveredTo }) => {
          const readers = readBy.filter((id) => id !== me.id)
          const known = new Set(readBy)
          const others = deliveredTo.filter((id) => id !== me.id && !known.has(id))
          return (
            <div className="flex flex-col gap-5">
              {readers.length === 0 && <p className="text-ink-muted">{receipts.nobody}</p>}
              <Names title={receipts.readBy(readers.length)} ids={readers} />
              <Names title={receipts.deliveredTo(others.length)} ids={others} />
            </div>
          )
        }}
      </Loaded>
    </OverlayDialog>
  )
}

function Names({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  const nameOf = useNames()
  const { unknownPerson } = useAllWords().message
  const people = usePeople(ids)
  if (ids.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold text-ink-muted">{title}</h3>
      <ul className="flex flex-col gap-2">
        {people.map((person, at) => (
          <li key={ids[at]} className="flex min-w-0 items-center gap-3">
            <Avatar
              id={ids[at] ?? ''}
              name={person ? nameOf(person) : unknownPerson}
              url={person?.avatarUrl}
              size="small"
            />
            <bdi className="min-w-0 truncate">{person ? nameOf(person) : unknownPerson}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
