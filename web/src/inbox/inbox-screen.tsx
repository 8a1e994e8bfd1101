import { useWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'

/** Everything unread, and every mention. */
export function InboxScreen() {
  const { inbox } = useWords()
  return <Screen title={inbox.title}>{null}</Screen>
}
