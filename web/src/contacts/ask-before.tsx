import type { UserView } from '@parley/protocol/wire'
import { useAllWords } from '../app/page-context.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

export interface AskBeforeProps {
  readonly person: UserView
  /** What is asked about; null while nothing is. */
  readonly about: 'block' | 'remove' | null
  readonly onAct: (act: 'block' | 'remove') => void
  readonly onClose: () => void
}

/** Says what a block does, or the end of a contact, before it is done. */
export function AskBefore({ person, about, onAct, onClose }: AskBeforeProps) {
  const { contacts } = useAllWords()
  return (
    <>
      <ConfirmDialog
        open={about === 'block'}
        title={contacts.blockTitle(person.displayName)}
        text={contacts.blockText}
        action={contacts.acts.block}
        onAct={() => onAct('block')}
        onClose={onClose}
      >
        <ul className="flex list-disc flex-col gap-1.5 ps-5">
          {contacts.blockEffects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </ConfirmDialog>
      <ConfirmDialog
        open={about === 'remove'}
        title={contacts.removeTitle(person.displayName)}
        text={contacts.removeText}
        action={contacts.acts.remove}
        onAct={() => onAct('remove')}
        onClose={onClose}
      />
    </>
  )
}
