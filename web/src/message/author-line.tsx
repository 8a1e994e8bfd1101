import { type AuthorView, isErased } from '@parley/protocol/wire'
import { usePage, usePreferences, useWords } from '../app/page-context.ts'
import { nameColour } from '../people/identity.ts'
import { Tag } from '../ui/tag.tsx'
import { MessageTime } from './message-time.tsx'
import { PersonName } from '../people/person-name.tsx'

interface AuthorLineProps {
  readonly author: AuthorView
  readonly createdAt: string
}

/** Who said it and when. */
export function AuthorLine({ author, createdAt }: AuthorLineProps) {
  const { messages } = usePage()
  const { frame } = useWords()
  const { colouredNames, showTimestamps } = usePreferences()
  const kind = frame.kinds[author.kind]
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <button
        type="button"
        title={isErased(author) ? undefined : `${author.displayName} @${author.username}`}
        className="min-h-6 min-w-0 max-w-full truncate rounded-sm text-start font-semibold hover:underline"
        style={colouredNames ? { color: nameColour(author.id) } : undefined}
        onClick={() => messages.overlay.show({ is: 'person', userId: author.id })}
      >
        <bdi>
          <PersonName person={author} />
        </bdi>
      </button>
      {kind !== null && <Tag>{kind}</Tag>}
      <MessageTime at={createdAt} isQuiet={!showTimestamps} />
    </div>
  )
}
