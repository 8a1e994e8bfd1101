import { Hash, Megaphone, Slash } from 'lucide-react'
import { useAllWords } from '../../app/page-context.ts'
import { KnownAvatar } from '../../people/known-avatar.tsx'
import type { Option } from './option.ts'

/** How something looks that may be meant. */
export function OptionFace({ option }: { readonly option: Option }) {
  const { writing } = useAllWords()
  switch (option.is) {
    case 'person': {
      const { id, username, displayName } = option.user
      return (
        <>
          <KnownAvatar id={id} name={displayName} size="small" />
          <Lines title={displayName} note={`@${username}`} aside={option.isMember ? '' : writing.notInRoom} />
        </>
      )
    }
    case 'everybody':
      return (
        <>
          <Megaphone aria-hidden className="mx-1 size-5 flex-none" />
          <Lines
            title={`@${option.whom}`}
            note={option.count === null ? writing.everybodyHere : writing.everybody(option.count)}
          />
        </>
      )
    case 'room':
      return (
        <>
          <Hash aria-hidden className="mx-1 size-5 flex-none" />
          <Lines title={option.room.name ?? option.room.slug ?? ''} note={option.room.topic} />
        </>
      )
    case 'emoji':
      return (
        <>
          <span aria-hidden className="w-7 flex-none text-center font-emoji text-2xl leading-none">
            {option.emoji}
          </span>
          <Lines title={`:${option.code}:`} note="" />
        </>
      )
    case 'command': {
      const { args, about } = writing.commands[option.name]
      return (
        <>
          <Slash aria-hidden className="mx-1 size-4 flex-none" />
          <Lines title={`/${option.name} ${args}`} note={about} />
        </>
      )
    }
  }
}

function Lines({
  title,
  note,
  aside = '',
}: {
  readonly title: string
  readonly note: string
  readonly aside?: string
}) {
  return (
    <>
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <bdi className="max-w-full truncate font-medium">{title}</bdi>
        {note !== '' && <bdi className="min-w-0 truncate text-sm opacity-80">{note}</bdi>}
      </span>
      {aside !== '' && <span className="flex-none text-xs opacity-80">{aside}</span>}
    </>
  )
}
