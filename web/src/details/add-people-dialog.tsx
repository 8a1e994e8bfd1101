import { Dialog } from '@base-ui/react/dialog'
import type { UserView } from '@parley/protocol/wire'
import { useState } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { PersonPicker } from '../people/person-picker.tsx'
import { unwillingWords } from '../people/unwilling-words.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'
import { BackCloses } from '../layout/use-back-closes.tsx'

export interface AddPeopleDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Adds people of this place to the room. Whom one chose is still chosen when it failed. */
export function AddPeopleDialog({ open, onClose }: AddPeopleDialogProps) {
  const me = useMe()
  const { client, notices } = usePage()
  const { room } = useOpenRoom().entry
  const words = useAllWords()
  const { details, common } = words
  const members = useWatch(client.store.members(room.id))
  const [chosen, setChosen] = useState<readonly UserView[]>([])
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const inside = new Set([me.id, ...(members ?? []).map(({ user }) => user.id)])

  async function add(): Promise<void> {
    setPending(true)
    try {
      const userIds = chosen.map(({ id }) => id)
      await client.call('members.add', { roomId: room.id, userIds })
      notices.tell({ kind: 'success', title: details.add.done(userIds.length) })
      setChosen([])
      setProblem(null)
      onClose()
    } catch (error) {
      setProblem(error)
    }
    setPending(false)
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <BackCloses close={onClose} />
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-0 bottom-0 z-20 max-h-[90dvh] overflow-y-auto rounded-b-none p-6 md:inset-x-4 md:top-[12dvh] md:bottom-auto md:mx-auto md:max-w-lg md:rounded-lg">
          <form
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (chosen.length > 0 && !pending) void add()
            }}
          >
            <Dialog.Title className="font-display text-xl font-semibold">{details.add.title}</Dialog.Title>
            <PersonPicker
              label={details.add.label}
              note={details.add.note(room.historyVisibility)}
              problem={
                problem === null ? undefined : (unwillingWords(problem, chosen, words) ?? failureWords(problem, words))
              }
              chosen={chosen}
              without={inside}
              onChange={(next) => {
                setChosen(next)
                setProblem(null)
              }}
              autoFocus
            />
            <div className="flex flex-wrap justify-end gap-3">
              <Dialog.Close render={<Button>{common.cancel}</Button>} />
              <Button type="submit" tone="primary" pending={pending} disabled={chosen.length === 0}>
                {details.add.action(chosen.length)}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
