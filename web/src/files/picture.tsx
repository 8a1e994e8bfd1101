import { fileKindOf } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import { ImageOff, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { useAllWords, useLang, usePage } from '../app/page-context.ts'
import { ComingPicture } from './coming-picture.tsx'
import { Film } from './film.tsx'
import { picturesOf } from './gallery/pictures-of.ts'
import { localFiles } from './local-files.ts'
import { pictureSource } from './picture-source.ts'
import { reasonWords } from './reason-words.ts'
import type { ShownFile } from './shown-file.ts'
import { useCalm } from './use-calm.ts'
import { useLocalSource } from './use-local-source.ts'

interface PictureProps {
  readonly picture: ShownFile
  /** Whether it is one of several, and fills the shape that is kept for it. */
  readonly isTile: boolean
  /** Whether it has all the width. */
  readonly isAlone: boolean
  readonly message: TimelineMessage | null
}

/** One picture or film in the room that is kept for it. */
export function Picture({ picture, isTile, isAlone, message }: PictureProps) {
  const { messages } = usePage()
  const words = useAllWords()
  const { files } = words
  const { name, alt, state, mime } = picture
  const isCalm = useCalm()
  const [isPlaying, setPlaying] = useState(false)
  const mayMove = mime === 'image/gif'
  const isStill = isCalm && !isPlaying
  const local = isStill && mayMove ? null : localOf(picture)
  const give = useLocalSource(local)
  const source = local === null ? pictureSource(state, isAlone, isStill) : null
  const isFilm = fileKindOf(mime) === 'video'
  if (state.is === 'failed') return <Missing>{reasonWords(state.reason, words)}</Missing>
  if (isFilm && state.is === 'ready') return <Film picture={picture} source={state.file.url} isTile={isTile} />
  const label = alt === '' ? files.pictureCalled(name) : alt
  return (
    <div className="picture" data-tile={isTile ? '' : undefined}>
      {(source !== null || local !== null) && !isFilm && (
        <ComingPicture
          ref={give}
          {...(source !== null && { src: source })}
          placeholder={local === null ? picture.placeholder : null}
          alt={label}
        />
      )}
      {state.is === 'processing' && local === null && <p className="picture-note">{files.processing}</p>}
      {state.is === 'leaving' && <Leaving share={state.share} name={name} />}
      {state.is === 'ready' && message !== null && (
        <button
          type="button"
          className="picture-open"
          aria-label={files.open(label)}
          onClick={() =>
            messages.overlay.show({
              is: 'gallery',
              roomId: message.roomId,
              fileId: state.file.id,
              first: picturesOf(message),
            })
          }
        />
      )}
      {isCalm && mayMove && state.is === 'ready' && (
        <button
          type="button"
          className="picture-play"
          aria-label={isPlaying ? files.pause(name) : files.play(name)}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        </button>
      )}
    </div>
  )
}

/** What was sent from here, as it was. */
const localOf = ({ state, key }: ShownFile) => (state.is === 'leaving' ? state.bytes : localFiles.bytesOf(key))

function Missing({ children }: { readonly children: string }) {
  return (
    <div className="picture" data-missing="">
      <p className="picture-note">
        <ImageOff aria-hidden className="size-5" />
        {children}
      </p>
    </div>
  )
}

/** How far a picture has come, over the picture itself. */
function Leaving({ share, name }: { readonly share: number; readonly name: string }) {
  const { files } = useAllWords()
  const lang = useLang()
  const percent = new Intl.NumberFormat(lang, { style: 'percent' }).format(share)
  return (
    <progress className="picture-progress" aria-label={files.bringing(name)} max={1} value={share}>
      {percent}
    </progress>
  )
}
