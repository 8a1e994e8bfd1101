import { useWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'

/** What a link invites to, before one joins. */
export function InviteScreen({ code }: { readonly code: string }) {
  const { invites } = useWords()
  return <Screen title={invites.title}>{code}</Screen>
}
