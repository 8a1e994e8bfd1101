import { readMentions } from '@parley/protocol/wire'
import { useMemo } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { MarkdownText } from '../markdown/markdown-text.tsx'
import { type Surroundings, SurroundingsContext } from '../markdown/surroundings.ts'
import type { Field } from './field.ts'

/** How it will look, while it is written. */
export function Preview({ field }: { readonly field: Field }) {
  const { composer, writing } = useAllWords()
  const { client, messages } = usePage()
  const { entry } = useOpenRoom()
  const written = useWatch(field)
  const members = useWatch(client.store.members(entry.room.id))
  const { text } = written
  const surroundings = useMemo<Surroundings>(() => {
    const { usernames, room } = readMentions(text)
    const named = (members ?? []).filter(({ user }) => usernames.includes(user.username.toLowerCase()))
    const mentions = named.map(({ user }) => user.id)
    return { id: 'preview', mentions, mentionsRoom: room, openings: messages.openings }
  }, [text, members, messages])
  return (
    <section
      aria-label={composer.preview}
      className="max-h-[30dvh] overflow-y-auto border-b border-line px-3.5 py-2.5"
      // It is looked at, not used: what stands in it is reached in the field.
      inert
    >
      {text.trim() === '' ? (
        <p className="text-ink-muted">{writing.previewEmpty}</p>
      ) : (
        <SurroundingsContext value={surroundings}>
          <MarkdownText content={text} source={written} tail={null} />
        </SurroundingsContext>
      )}
    </section>
  )
}
