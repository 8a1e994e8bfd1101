import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { typingWords } from './typing-words.ts'

/** Who is writing right now. Its line is always there, so that nothing moves when somebody begins. */
export function TypingLine() {
  const { client } = usePage()
  const { entry } = useOpenRoom()
  const { timeline } = useWords()
  const contacts = useWatch(client.store.contacts)
  const names = useWatch(client.store.typing(entry.room.id))
    .filter(({ id }) => contacts.get(id)?.state !== 'blocked')
    .map(({ displayName }) => displayName)
  return (
    <p className="mx-auto h-6 w-full max-w-5xl flex-none not-tall:empty:hidden truncate px-5 text-sm text-ink-muted">
      {typingWords(names, timeline)}
    </p>
  )
}
