import { useAllWords } from '../app/page-context.ts'
import type { ShownFile } from './shown-file.ts'

interface FilmProps {
  readonly picture: ShownFile
  readonly source: string
  /** Whether it is one of several: then it fills its tile, and shows all of itself when it is made large. */
  readonly isTile: boolean
}

/** A film with the controls of the browser, which everybody knows and which take every key. */
export function Film({ picture, source, isTile }: FilmProps) {
  const { files } = useAllWords()
  const { state, alt, name } = picture
  const poster = state.is === 'ready' ? (state.file.variants.medium ?? state.file.variants.thumb)?.url : undefined
  return (
    <div className="picture" data-tile={isTile ? '' : undefined}>
      {/* What people film and send each other has no captions. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        controls
        playsInline
        preload={poster === undefined ? 'metadata' : 'none'}
        poster={poster}
        src={source}
        aria-label={alt === '' ? files.filmCalled(name) : alt}
      />
    </div>
  )
}
