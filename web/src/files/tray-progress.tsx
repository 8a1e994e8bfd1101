import { RotateCw } from 'lucide-react'
import { useAllWords, useLang, useWatch } from '../app/page-context.ts'
import { failureWords } from '../words/failure-words.ts'
import { fileSize } from './file-size.ts'
import { reasonWords } from './reason-words.ts'
import type { TrayItem } from './tray.ts'

/** How far a file that waits has come; `label` tells it from others. */
export function TrayProgress({ item: { bytes, upload }, label }: { readonly item: TrayItem; readonly label: string }) {
  const words = useAllWords()
  const lang = useLang()
  const state = useWatch(upload)
  if (state.is === 'lost') {
    return (
      <p role="alert" className="text-sm text-danger">
        {reasonWords(state.reason, words)} {words.files.wayOn}
      </p>
    )
  }
  if (state.is === 'failed') {
    return (
      <p role="alert" className="flex items-center gap-1 text-sm text-danger">
        <span className="min-w-0">{failureWords(state.error, words)}</span>
        <button type="button" className="tool" aria-label={words.files.again(label)} onClick={upload.retry}>
          <RotateCw aria-hidden className="size-4" />
        </button>
      </p>
    )
  }
  const isCut = state.is === 'waiting' && state.problem !== null
  return (
    <>
      <p className="truncate text-sm text-ink-muted">
        {isCut ? words.files.waitsForConnection : fileSize(bytes.size, lang)}
      </p>
      {/* What is below stays where it is when it has come. */}
      <div className="flex h-1">
        {state.is !== 'done' && (
          <progress
            className="file-progress"
            aria-label={words.files.bringing(label)}
            max={1}
            value={state.is === 'sending' ? state.share : 0}
          />
        )}
      </div>
    </>
  )
}
