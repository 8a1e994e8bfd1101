import { useWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'

/** A room one is not in: what can be seen of it, or that there is nothing. */
export function RoomElsewhere({ asked }: { readonly asked: string }) {
  const { rooms } = useWords()
  return <Screen title={rooms.missing}>{asked}</Screen>
}
