import type { OutboxRow, TimelineMessage } from '@parley/sdk'
import { useMe } from '../app/page-context.ts'
import { FileCards } from './file-cards.tsx'
import { isSeen } from './is-seen.ts'
import type { PictureRow } from './mosaic.ts'
import { Pictures } from './pictures.tsx'
import { shownFile, shownFiles } from './shown-file.ts'

interface FilesViewProps {
  readonly message: TimelineMessage | null
  readonly row: OutboxRow | null
  /** In which the pictures stand; null for what is no picture. */
  readonly rows: readonly PictureRow[] | null
}

/** What stands in the room that is kept for it. */
export function FilesView({ message, row, rows }: FilesViewProps) {
  const me = useMe()
  const files = message?.files.map(shownFile) ?? (row === null ? [] : shownFiles(row))
  if (rows === null)
    return <FileCards cards={files.filter((file) => !isSeen(file))} isOwn={message?.author.id === me.id} />
  return <Pictures pictures={files.filter(isSeen)} rows={rows} message={message} />
}
