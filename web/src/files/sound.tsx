import { useAllWords } from '../app/page-context.ts'
import type { ShownFile } from './shown-file.ts'

/** Something to be listened to. */
export function Sound({ card, source }: { readonly card: ShownFile; readonly source: string }) {
  const { files } = useAllWords()
  return (
    <div className="file-card">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio controls preload="metadata" src={source} aria-label={files.soundCalled(card.name)} className="w-full" />
    </div>
  )
}
