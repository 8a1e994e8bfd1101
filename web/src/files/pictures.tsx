import type { TimelineMessage } from '@parley/sdk'
import type { PictureRow } from './mosaic.ts'
import { Picture } from './picture.tsx'
import type { ShownFile } from './shown-file.ts'

interface PicturesProps {
  readonly pictures: readonly ShownFile[]
  readonly rows: readonly PictureRow[]
  readonly message: TimelineMessage | null
}

/** Pictures of one message: one as it is, several as tiles. */
export function Pictures({ pictures, rows, message }: PicturesProps) {
  let at = 0
  const lines = rows.map(({ count, height }) => ({ line: pictures.slice(at, (at += count)), height }))
  return lines.map(({ line, height }) => (
    // Shares that sum up to less than one would leave room empty.
    <div key={line[0]?.key} className="picture-row" style={{ flexGrow: 12 * height }}>
      {line.map((picture) => (
        <Picture
          key={picture.key}
          picture={picture}
          isTile={pictures.length > 1}
          isAlone={line.length === 1}
          message={message}
        />
      ))}
    </div>
  ))
}
