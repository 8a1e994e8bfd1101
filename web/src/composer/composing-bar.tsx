import { Pencil, Reply, X } from 'lucide-react'
import { later } from '../app/later.tsx'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { heldMessage } from '../message/held-message.ts'
import { saidIn } from '../message/said-in.ts'
import { Button } from '../ui/button.tsx'
import type { Writing } from './writing.ts'
import { PersonName } from '../people/person-name.tsx'

const SentFiles = later(async () => (await import('../files/sent-files.tsx')).SentFiles)

/** What the message answers, or that an older one is being changed. */
export function ComposingBar({ writing }: { readonly writing: Writing }) {
  const { composer } = useAllWords()
  const { conversation } = useOpenRoom()
  const composing = useWatch(conversation.composing)
  if (composing.is === 'new' && composing.replyTo === null) return null
  const isEdit = composing.is === 'edit'
  const target = composing.is === 'edit' ? composing.message : composing.replyTo
  const Icon = isEdit ? Pencil : Reply
  return (
    <>
      <div className="flex items-center gap-2 rounded-t-lg border-b border-line bg-sunken py-1 ps-3.5 pe-1 text-sm">
        <Icon aria-hidden className="size-4 flex-none text-brand" />
        <p className="min-w-0 flex-1 truncate text-ink-muted">
          {isEdit ? (
            <strong className="font-semibold text-ink">{composer.editing}</strong>
          ) : (
            <strong className="font-semibold text-ink">
              {composer.replyTo.before}
              <bdi>{target && <PersonName person={target.author} />}</bdi>
              {composer.replyTo.after}
            </strong>
          )}
          <span className="ms-2">
            <bdi>{target === null ? null : saidIn(target)}</bdi>
          </span>
        </p>
        <Button
          tone="quiet"
          size="small"
          shape="icon"
          aria-label={isEdit ? composer.cancelEdit : composer.cancelReply}
          onClick={() => {
            writing.cancel()
            writing.fields.new.focus()
          }}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {composing.is === 'edit' && <Carried seq={composing.message.seq} writing={writing} />}
    </>
  )
}

/** The files of the message that is being changed, as it is now. */
function Carried({ seq, writing }: { readonly seq: number; readonly writing: Writing }) {
  const { client } = usePage()
  const { conversation } = useOpenRoom()
  const message = heldMessage(useWatch(client.store.timeline(conversation.roomId)), seq)
  const { focus } = writing.fields.edit
  return message !== null && message.files.length > 0 && <SentFiles message={message} onGone={focus} />
}
