import type { TimelineMessage } from '@parley/sdk'
import { createElement, Fragment, type ReactNode } from 'react'
import { usePage, useWords } from '../app/page-context.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { plainText } from '../markdown/plain-text.ts'
import { usePeople } from '../people/use-people.ts'
import { MessageTime } from './message-time.tsx'

/** What happened in the room, in words. */
export function SystemNote({ message }: { readonly message: TimelineMessage }) {
  const words = useWords().message
  const { system, author } = message
  const [person] = usePeople(system?.userId == null ? [] : [system.userId])
  if (system === null) return null
  const parts = {
    author: <PersonName id={author.id} name={author.displayName} />,
    person: <PersonName id={system.userId} name={person?.displayName ?? words.unknownPerson} />,
    text: <bdi>{plainText(parseMarkdown(system.text ?? '')).replaceAll('\n', ' ')}</bdi>,
  }
  const isCleared = system.what === 'topic' && (system.text ?? '') === ''
  const sentence = (isCleared ? words.topicCleared : words.notes[system.what])<ReactNode>(parts)
  return (
    <p className="text-sm text-ink-muted">
      {createElement(Fragment, null, ...sentence)} <MessageTime at={message.createdAt} isQuiet />
    </p>
  )
}

function PersonName({ id, name }: { readonly id: string | null; readonly name: string }) {
  const { messages } = usePage()
  if (id === null) return name
  return (
    <button
      type="button"
      className="rounded-sm font-semibold text-ink hover:underline"
      onClick={() => messages.overlay.show({ is: 'person', userId: id })}
    >
      <bdi>{name}</bdi>
    </button>
  )
}
