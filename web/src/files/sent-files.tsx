import { type FileView, fileKindOf } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import { X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAllWords, useLang, usePage, useWatch } from '../app/page-context.ts'
import { useEscape } from '../layout/use-escape.ts'
import { Button } from '../ui/button.tsx'
import { DescribeField } from './describe-field.tsx'
import { FileIcon } from './file-icon.tsx'
import { FileName } from './file-name.tsx'
import { fileSize } from './file-size.ts'
import { createSentFile, type SentFile, type SentFileState } from './sent-file.ts'

interface SentFilesProps {
  readonly message: TimelineMessage
  /** Where somebody is once a file that they were at is gone. */
  readonly onGone: () => void
}

/** What a message carries that is being changed: each can be taken away, and pictures described anew. */
export function SentFiles({ message, onGone }: SentFilesProps) {
  const { sent } = useAllWords().files
  const { files, content } = message
  // A message that says nothing and carries nothing is none.
  const isLast = files.length === 1 && content === ''
  return (
    <ul aria-label={sent.label} className="flex gap-2 overflow-x-auto px-2 pt-2">
      {files.map((file) => (
        <SentFileItem key={file.id} file={file} message={message} isLast={isLast} onGone={onGone} />
      ))}
    </ul>
  )
}

interface SentFileItemProps extends SentFilesProps {
  readonly file: FileView
  readonly isLast: boolean
}

function SentFileItem({ file, message, isLast, onGone }: SentFileItemProps) {
  const page = usePage()
  const { files } = useAllWords()
  const [sent] = useState(() => createSentFile(page, message, file.id))
  const state = useWatch(sent)
  const { name, mime, status, variants } = file
  const picture = status === 'ready' ? variants.thumb : undefined
  const item = useRef<HTMLLIElement>(null)
  useWayBack(item, state, onGone)
  return (
    <li ref={item} className="tray-item">
      <span className="tray-preview">
        {picture === undefined ? <FileIcon mime={mime} isFailed={false} /> : <img src={picture.url} alt="" />}
      </span>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex min-w-0 items-center text-sm">
          <FileName name={name} />
        </div>
        <Below sent={sent} state={state} file={file} />
      </div>
      {!isLast && state.is === 'shown' && (
        <button
          type="button"
          data-back="asking"
          className="tool"
          aria-label={files.remove(name)}
          onClick={() => sent.ask()}
        >
          <X aria-hidden className="size-4.5" />
        </button>
      )}
    </li>
  )
}

interface BelowProps {
  readonly sent: SentFile
  readonly state: SentFileState
  readonly file: FileView
}

/** What is known of it, or what is being done with it. */
function Below({ sent, state, file: { alt, mime, name, size } }: BelowProps) {
  const { files } = useAllWords()
  const lang = useLang()
  switch (state.is) {
    case 'shown':
      return (
        <>
          <p className="truncate text-sm text-ink-muted">{fileSize(size, lang)}</p>
          {fileKindOf(mime) === 'image' && (
            <div className="mt-auto flex pt-1">
              <Button
                size="small"
                data-back="describing"
                aria-label={files.describe(name)}
                onClick={() => sent.describe(alt)}
              >
                {alt === '' ? files.addDescription : files.described}
              </Button>
            </div>
          )}
        </>
      )
    case 'asking':
    case 'removing':
      return <Question sent={sent} isPending={state.is === 'removing'} />
    case 'describing':
    case 'saving':
      return (
        <DescribeField
          name={name}
          alt={state.alt}
          isPending={state.is === 'saving'}
          onChange={sent.write}
          onDone={sent.save}
          onCancel={sent.leave}
        />
      )
  }
}

/** Nothing brings it back, so it is asked first. */
function Question({ sent, isPending }: { readonly sent: SentFile; readonly isPending: boolean }) {
  const { sent: words } = useAllWords().files
  const group = useRef<HTMLDivElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  useEscape(group, sent.leave, 'question')
  useEffect(() => keep.current?.focus(), [])
  return (
    <div ref={group} role="group" aria-label={words.ask} className="flex flex-1 flex-col justify-between gap-1">
      <p className="text-sm text-ink-muted">{words.ask}</p>
      <div className="flex flex-wrap gap-1">
        <Button size="small" tone="danger" pending={isPending} onClick={sent.remove}>
          {words.remove}
        </Button>
        <Button ref={keep} size="small" onClick={sent.leave}>
          {words.keep}
        </Button>
      </div>
    </div>
  )
}

/** Back to what led here once that is over; once the file is gone, to where somebody else says. */
function useWayBack(item: RefObject<HTMLElement | null>, { is }: SentFileState, onGone: () => void): void {
  const was = useRef(is)
  useEffect(() => {
    const from = { asking: 'asking', removing: 'asking', describing: 'describing', saving: 'describing', shown: null }
    const came = from[was.current]
    was.current = is
    if (is === 'shown' && came !== null) item.current?.querySelector<HTMLElement>(`[data-back=${came}]`)?.focus()
  }, [is, item])
  useEffect(
    () => () => {
      if (was.current !== 'shown') onGone()
    },
    [onGone],
  )
}
