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
import { tellApart } from './same-name.ts'
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
  const numbers = tellApart(files.map(({ name }) => name))
  const isLast = files.length === 1 && content === ''
  return (
    <ul aria-label={sent.label} className="flex gap-2 overflow-x-auto px-2 pt-2">
      {files.map((file, at) => (
        <SentFileItem
          key={file.id}
          file={file}
          number={numbers[at] ?? ''}
          message={message}
          isLast={isLast}
          onGone={onGone}
        />
      ))}
    </ul>
  )
}

interface SentFileItemProps extends SentFilesProps {
  readonly file: FileView
  /** Tells it from others of its name. */
  readonly number: string
  readonly isLast: boolean
}

function SentFileItem({ file, number, message, isLast, onGone }: SentFileItemProps) {
  const page = usePage()
  const { files } = useAllWords()
  const [sent] = useState(() => createSentFile(page, message, file.id))
  const state = useWatch(sent)
  const { name, mime, size, status, variants } = file
  const lang = useLang()
  const picture = status === 'ready' ? variants.thumb : undefined
  const label = `${name} ${number}`.trim()
  const item = useRef<HTMLLIElement>(null)
  useWayBack(item, state, onGone)
  const isDescribing = state.is === 'describing' || state.is === 'saving'
  return (
    <li ref={item} className="tray-item" data-wide={isDescribing ? '' : undefined}>
      <span className="tray-preview">
        {picture === undefined ? <FileIcon mime={mime} isFailed={false} /> : <img src={picture.url} alt="" />}
      </span>
      <div className="min-w-0 text-sm">
        <FileName name={name} number={number} />
        <p className="truncate text-ink-muted">{fileSize(size, lang)}</p>
      </div>
      <Below sent={sent} state={state} file={file} label={label} />
      {!isLast && state.is === 'shown' && (
        <button
          type="button"
          data-back="asking"
          className="tool"
          aria-label={files.remove(label)}
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
  readonly label: string
}

/** What can be done with it, or what is being done. */
function Below({ sent, state, file: { alt, mime }, label }: BelowProps) {
  const { files } = useAllWords()
  switch (state.is) {
    case 'shown':
      return (
        fileKindOf(mime) === 'image' && (
          <div className="tray-acts">
            <Button
              size="small"
              data-back="describing"
              aria-label={files.describe(label)}
              onClick={() => sent.describe(alt)}
            >
              {alt === '' ? files.addDescription : files.described}
            </Button>
          </div>
        )
      )
    case 'asking':
    case 'removing':
      return <Question sent={sent} isPending={state.is === 'removing'} />
    case 'describing':
    case 'saving':
      return (
        <DescribeField
          name={label}
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
    <div ref={group} role="group" aria-label={words.ask} className="tray-acts">
      <p className="basis-full text-sm">{words.ask}</p>
      <Button size="small" tone="danger" pending={isPending} onClick={sent.remove}>
        {words.remove}
      </Button>
      <Button ref={keep} size="small" onClick={sent.leave}>
        {words.keep}
      </Button>
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
