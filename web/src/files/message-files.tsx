import type { OutboxRow, TimelineMessage } from '@parley/sdk'
import { useMemo, useState } from 'react'
import { later } from '../app/later.tsx'
import { localFiles } from './local-files.ts'
import { cardRem, mosaic } from './mosaic.ts'
import { isSeen, type ShownFile, shownFile, shownFiles } from './shown-file.ts'

const Pictures = later(async () => (await import('./pictures.tsx')).Pictures)
const FileCards = later(async () => (await import('./file-cards.tsx')).FileCards)

/** The files of a message. Their room is there before they are, so that nothing moves when they come. */
export function MessageFiles({ message }: { readonly message: TimelineMessage }) {
  const files = useMemo(() => message.files.map(shownFile), [message.files])
  return <Files files={files} message={message} />
}

/** Those of a message on its way, as they will stand there. */
export function UnsentFiles({ row }: { readonly row: OutboxRow }) {
  localFiles.remember(row.files)
  return <Files files={shownFiles(row)} message={null} />
}

interface FilesProps {
  readonly files: readonly ShownFile[]
  readonly message: TimelineMessage | null
}

function Files({ files, message }: FilesProps) {
  const pictures = files.filter(isSeen)
  const cards = files.filter((file) => !isSeen(file))
  // As long as it is seen it keeps its shape, even if more is learnt of it meanwhile.
  const [box] = useState(() => mosaic(pictures.map(sizeOf)))
  return (
    <>
      {box !== null && (
        <div className="picture-box" style={{ inlineSize: `${box.width}rem`, aspectRatio: box.ratio }}>
          <Pictures pictures={pictures} rows={box.rows} message={message} />
        </div>
      )}
      {cards.length > 0 && (
        <div className="file-cards" style={{ minBlockSize: `${cards.length * cardRem}rem` }}>
          <FileCards cards={cards} />
        </div>
      )}
    </>
  )
}

function sizeOf(file: ShownFile): Pick<ShownFile, 'width' | 'height'> {
  return file.width === null ? (localFiles.of(file.key) ?? file) : file
}
