import type { MessageView } from '@parley/protocol/wire'
import { useLang } from '../app/page-context.ts'
import { MessageFiles } from '../files/message-files.tsx'
import { exactTime } from '../time/relative-time.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Prose } from './prose.tsx'
import { PersonName } from '../people/person-name.tsx'

/** A message as it is seen from outside: to be read, and nothing else. */
export function WindowMessage({ message }: { readonly message: MessageView }) {
  const { id, author, content, createdAt } = message
  const lang = useLang()
  return (
    <li className="flex gap-3">
      <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <bdi className="min-w-0 truncate font-semibold">
            <PersonName person={author} />
          </bdi>
          <time dateTime={createdAt} className="text-xs text-ink-muted">
            {exactTime(createdAt, lang)}
          </time>
        </p>
        {content !== '' && <Prose id={id} content={content} source={message} />}
        {message.files.length > 0 && <MessageFiles message={{ ...message, reactions: [] }} />}
      </div>
    </li>
  )
}
