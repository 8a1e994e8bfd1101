import type { FileView } from '@parley/protocol/wire'
import type { OutboxRow, TimelineMessage } from '@parley/sdk'
import { useState } from 'react'
import { later } from '../app/later.tsx'
import { isSeen } from './is-seen.ts'
import { localFiles } from './local-files.ts'
import { cardRem, mosaic } from './mosaic.ts'

const FilesView = later(async () => (await import('./files-view.tsx')).FilesView)

/** The files of a message. Their room is there before they are, so that nothing moves when they come. */
export function MessageFiles({ message }: { readonly message: TimelineMessage }) {
  const { files } = message
  const seen = files.filter(isSeen)
  const sizes = () => seen.map(sizeOf)
  // What is left once one was taken away stands as if there had never been more.
  return <Room key={seen.length} sizes={sizes} cards={files.length - seen.length} message={message} row={null} />
}

/** Those of a message on its way, as they will stand there. */
export function UnsentFiles({ row }: { readonly row: OutboxRow }) {
  const { files = [] } = row
  localFiles.remember(row)
  const seen = files.filter(({ blob }) => isSeen({ mime: blob.type }))
  const sizes = () => seen.map(({ blob }) => localFiles.sizeOf(blob) ?? unknown)
  return <Room sizes={sizes} cards={files.length - seen.length} message={null} row={row} />
}

interface RoomProps {
  readonly sizes: () => Parameters<typeof mosaic>[0]
  readonly cards: number
  readonly message: TimelineMessage | null
  readonly row: OutboxRow | null
}

function Room({ sizes, cards, message, row }: RoomProps) {
  // As long as it is seen it keeps its shape, even if more is learnt of it meanwhile.
  const [box] = useState(() => mosaic(sizes()))
  return (
    <>
      {box !== null && (
        <div className="picture-box" style={{ inlineSize: `${box.width}rem`, aspectRatio: box.ratio }}>
          <FilesView message={message} row={row} rows={box.rows} />
        </div>
      )}
      {cards > 0 && (
        <div className="file-cards" style={{ minBlockSize: `${cards * cardRem}rem` }}>
          <FilesView message={message} row={row} rows={null} />
        </div>
      )}
    </>
  )
}

const unknown = { width: null, height: null }

function sizeOf(file: FileView): Pick<FileView, 'width' | 'height'> {
  const bytes = file.width === null ? localFiles.bytesOf(file.id) : null
  return (bytes === null ? null : localFiles.sizeOf(bytes)) ?? file
}
