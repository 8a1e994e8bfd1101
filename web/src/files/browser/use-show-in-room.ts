import { usePage } from '../../app/page-context.ts'
import { useOpenRoom } from '../../conversation/room-context.ts'
import { usePanel } from '../../conversation/use-panel.ts'
import type { FoundFile } from './found-files.ts'

/** Leads to the message that carries a file. */
export function useShowInRoom(): (found: FoundFile) => void {
  const { form } = usePage()
  const { conversation } = useOpenRoom()
  const { close } = usePanel()
  return ({ seq }) => {
    conversation.go({ to: 'place', seq })
    // Where the panel covers the conversation, it makes way.
    if (form.getSnapshot() !== 'desktop') close()
  }
}
