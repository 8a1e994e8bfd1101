import { Pin } from 'lucide-react'
import { useWatch, usePage, useWords } from '../app/page-context.ts'
import { nameOf } from '../people/person-name.tsx'
import { Quote } from '../message/reply-quote.tsx'
import type { FirstWords } from '../words/index.ts'
import type { SystemMessage } from './rows/row.ts'

interface SystemNotesProps {
  readonly messages: readonly [SystemMessage, ...SystemMessage[]]
}

/** Names that are told before the others are counted. */
const told = 3

/** What happened to the room; several who came or went are told as one. */
export function SystemNotes({ messages }: SystemNotesProps) {
  const words = useWords()
  const [first] = messages
  const subject = useSubject(first)
  return (
    <div tabIndex={-1} data-stop className="px-5 pt-2 text-center text-sm text-ink-muted">
      <p>{noteWords(words, messages, subject)}</p>
      {first.replyTo !== null && (
        <div className="mx-auto flex w-fit max-w-full">
          <Quote roomId={first.roomId} quoted={first.replyTo}>
            <Pin aria-hidden className="size-3.5" />
          </Quote>
        </div>
      )}
    </div>
  )
}

/** Whom the first one is about, if not who did it. */
function useSubject({ system }: SystemMessage): string | null {
  const { client } = usePage()
  const { frame } = useWords()
  const person = useWatch(client.store.person(system.userId ?? ''))
  return person === null || person === undefined ? null : nameOf(person, frame)
}

function noteWords(
  { frame, timeline: { notes, somebody } }: FirstWords,
  messages: SystemNotesProps['messages'],
  subject: string | null,
): string {
  const [{ author, system }] = messages
  const person = nameOf(author, frame)
  const about = [subject ?? somebody]
  const names = [...new Set(messages.map((each) => nameOf(each.author, frame)))]
  const others = Math.max(0, names.length - told)
  switch (system.what) {
    case 'created':
      return notes.created(person)
    case 'joined':
      return notes.joined(names.slice(0, told), others)
    case 'left':
      return notes.left(names.slice(0, told), others)
    case 'added':
      return notes.added(person, about, messages.length - 1)
    case 'removed':
      return notes.removed(person, about, messages.length - 1)
    case 'renamed':
      return notes.renamed(person, system.text ?? '')
    case 'topic':
      return system.text === null || system.text === '' ? notes.noTopic(person) : notes.topic(person, system.text)
    case 'archived':
      return notes.archived(person)
    case 'unarchived':
      return notes.unarchived(person)
    case 'owner':
      return notes.owner(subject ?? person)
    case 'pinned':
      return notes.pinned(person)
  }
}
