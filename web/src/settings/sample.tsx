import { Hash } from 'lucide-react'
import { usePreferences, useAllWords } from '../app/page-context.ts'
import { nameColour } from '../people/identity.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Tag } from '../ui/tag.tsx'

/** A conversation that never was, in the look that is chosen at the moment. */
export function Sample() {
  const { sample } = useAllWords().settings
  const { showAvatars } = usePreferences()
  return (
    <section
      aria-label={sample.title}
      className="z-10 overflow-hidden rounded-lg border border-line bg-sheet shadow-pop [@media(min-height:40em)]:sticky [@media(min-height:40em)]:top-2"
    >
      <header className="flex items-center gap-1.5 border-b border-line bg-sunken px-4 py-2">
        <Hash aria-hidden className="size-4 text-ink-muted" />
        <p className="flex-1 truncate font-semibold">{sample.room}</p>
        <Tag>{sample.label}</Tag>
      </header>
      <div className="flex max-h-44 overflow-hidden [mask-image:linear-gradient(to_bottom,black_75%,transparent)] md:max-h-52">
        <ol className="flex min-w-0 flex-1 flex-col gap-(--message-gap) p-4 text-(length:--message-text)">
          {sample.messages.map((message) => (
            <SampleMessage key={message.time} {...message} />
          ))}
        </ol>
        <div className="hidden w-2/5 max-w-56 flex-col gap-2 border-s border-line p-4 text-(length:--member-text) md:flex">
          <p className="text-xs font-semibold text-ink-muted">{sample.members}</p>
          {sample.people.map(({ id, name }) => (
            <p key={id} className="flex min-w-0 items-center gap-2">
              {showAvatars && <Avatar id={id} name={name} size="small" />}
              <bdi className="truncate">{name}</bdi>
            </p>
          ))}
        </div>
      </div>
    </section>
  )
}

interface SampleMessageProps {
  readonly from: number
  readonly time: string
  readonly text: string
}

function SampleMessage({ from, time, text }: SampleMessageProps) {
  const { sample } = useAllWords().settings
  const { showAvatars, showTimestamps, colouredNames } = usePreferences()
  const author = sample.people[from]
  if (author === undefined) return null
  return (
    <li className="flex min-w-0 gap-3">
      {showAvatars && <Avatar id={author.id} name={author.name} size="small" />}
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <bdi className="font-semibold" style={colouredNames ? { color: nameColour(author.id) } : undefined}>
            {author.name}
          </bdi>
          {showTimestamps && <time className="text-xs text-ink-muted tabular-nums">{time}</time>}
        </p>
        <p dir="auto">{text}</p>
      </div>
    </li>
  )
}
