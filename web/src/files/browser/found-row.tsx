import { fileKindOf } from '@parley/protocol/wire'
import { CornerDownRight, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAllWords, useLang } from '../../app/page-context.ts'
import { exactTime } from '../../time/relative-time.ts'
import { ComingPicture } from '../coming-picture.tsx'
import { FileIcon } from '../file-icon.tsx'
import { FileName } from '../file-name.tsx'
import { FileOpener } from '../file-opener.tsx'
import { fileSize } from '../file-size.ts'
import { reasonWords } from '../reason-words.ts'
import type { FoundFile } from './found-files.ts'
import { OpenPicture } from './open-picture.tsx'
import { useShowInRoom } from './use-show-in-room.ts'
import { PersonName } from '../../people/person-name.tsx'

/** A file of the room: what it is, from whom, and the ways to it. */
export function FoundRow({ found }: { readonly found: FoundFile }) {
  const words = useAllWords()
  const lang = useLang()
  const show = useShowInRoom()
  const { file, author, createdAt } = found
  const { name, mime, status, size, variants, placeholder } = file
  const isReady = status === 'ready'
  const isFailed = status === 'failed' || status === 'refused'
  return (
    <li className="flex items-center gap-3 rounded-md px-2 py-1.5 hover:bg-sunken">
      <Opener found={found}>
        {isReady && variants.thumb !== undefined ? (
          <ComingPicture src={variants.thumb.url} placeholder={placeholder} alt="" loading="lazy" />
        ) : (
          <FileIcon mime={mime} isFailed={isFailed} />
        )}
      </Opener>
      <div className="min-w-0 flex-1 leading-snug">
        <FileName name={name} />
        <p className="flex min-w-0 text-sm text-ink-muted">
          <bdi className="min-w-0 truncate">
            <PersonName person={author} />
          </bdi>
          <span className="flex-none whitespace-pre"> · {fileSize(size, lang)}</span>
        </p>
        <p className={`truncate text-sm ${isFailed ? 'text-danger' : 'text-ink-muted'}`}>
          {isFailed ? reasonWords(file.reason, words) : isReady ? exactTime(createdAt, lang) : words.files.processing}
        </p>
      </div>
      <button
        type="button"
        className="tool"
        aria-label={words.files.browser.show(name)}
        title={words.files.gallery.show}
        onClick={() => show(found)}
      >
        <CornerDownRight aria-hidden className="size-4.5 rtl:-scale-x-100" />
      </button>
      {isReady && (
        <a className="tool" href={`${file.url}?download=true`} download={name} aria-label={words.files.download(name)}>
          <Download aria-hidden className="size-4.5" />
        </a>
      )}
    </li>
  )
}

/** What it is, and where it can be looked at here, the way to that. */
function Opener({ found, children }: { readonly found: FoundFile; readonly children: ReactNode }) {
  const { file } = found
  const kind = file.status === 'ready' ? fileKindOf(file.mime) : null
  switch (kind) {
    case 'image':
      return (
        <OpenPicture file={file} among={[found]} className="file-card-icon">
          {children}
        </OpenPicture>
      )
    case 'document':
      return <FileOpener file={file}>{children}</FileOpener>
    default:
      return <span className="file-card-icon">{children}</span>
  }
}
