import { fileKindOf } from '@parley/protocol/wire'
import { Download } from 'lucide-react'
import { useAllWords, useLang } from '../app/page-context.ts'
import { FileIcon } from './file-icon.tsx'
import { FileOpener } from './file-opener.tsx'
import { FileName } from './file-name.tsx'
import { fileSize } from './file-size.ts'
import { reasonWords } from './reason-words.ts'
import type { ShownFile } from './shown-file.ts'
import { Sound } from './sound.tsx'

/** Files that are not seen: what each is called, how large it is, and how to have it. */
export function FileCards({ cards, isOwn }: { readonly cards: readonly ShownFile[]; readonly isOwn: boolean }) {
  return cards.map((card) => <FileCard key={card.key} card={card} isOwn={isOwn} />)
}

interface CardProps {
  readonly card: ShownFile
  readonly isOwn: boolean
}

function FileCard({ card, isOwn }: CardProps) {
  const { files } = useAllWords()
  const { name, mime, state } = card
  if (state.is === 'ready' && fileKindOf(mime) === 'audio') return <Sound file={state.file} />
  const page = state.is === 'ready' ? state.file.variants.thumb : undefined
  return (
    <div className="file-card">
      <span className="file-card-icon">
        {page === undefined ? (
          <FileIcon mime={mime} isFailed={state.is === 'failed'} />
        ) : (
          <img src={page.url} alt="" decoding="async" />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <FileName name={name} />
        <About card={card} isOwn={isOwn} />
      </div>
      {state.is === 'ready' && <FileOpener file={state.file} />}
      {state.is === 'ready' && (
        <a className="tool" href={`${state.file.url}?download=true`} download={name} aria-label={files.download(name)}>
          <Download aria-hidden className="size-5" />
        </a>
      )}
      {state.is === 'leaving' && (
        <progress className="file-progress" aria-label={files.bringing(name)} max={1} value={state.share} />
      )}
    </div>
  )
}

function About({ card: { size, state }, isOwn }: CardProps) {
  const words = useAllWords()
  const lang = useLang()
  if (state.is === 'failed') {
    const why = reasonWords(state.reason, words)
    return (
      <p className="line-clamp-2 text-xs text-danger" title={why}>
        {why} {isOwn && words.files.wayOn}
      </p>
    )
  }
  const waits = state.is === 'processing' && state.reason !== null ? reasonWords(state.reason, words) : null
  const text = waits ?? (state.is === 'processing' ? words.files.processing : fileSize(size, lang))
  return <p className="truncate text-sm text-ink-muted">{text}</p>
}
