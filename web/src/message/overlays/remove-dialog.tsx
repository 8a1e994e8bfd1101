import type { TimelineMessage } from '@parley/sdk'
import { usePage, useAllWords } from '../../app/page-context.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useNames } from '../../people/person-name.tsx'

/** Asks a moderator before what others wrote goes. */
export function RemoveDialog({ message }: { readonly message: TimelineMessage }) {
  const nameOf = useNames()
  const { messages } = usePage()
  const words = useAllWords().acts
  return (
    <ConfirmDialog
      open
      title={words.removeTitle}
      text={words.removeText(nameOf(message.author))}
      action={words.removeAction}
      onAct={() => {
        messages.overlay.close('remove')
        messages.removeNow(message)
      }}
      onClose={() => messages.overlay.close('remove')}
    />
  )
}
