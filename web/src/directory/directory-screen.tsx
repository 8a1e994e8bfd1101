import { useWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'

/** The public rooms of the place. */
export function DirectoryScreen() {
  const { directory } = useWords()
  return <Screen title={directory.title}>{null}</Screen>
}
