import type { FileView } from '@parley/protocol/wire'
import type { OutboxRow, TimelineMessage } from '@parley/sdk'
import { localFiles } from '../../files/local-files.ts'
import { filesHeight } from '../../files/mosaic.ts'
import { isSeen } from '../../files/is-seen.ts'
import { previewRem } from '../../message/link-previews.tsx'
import type { Row } from '../rows/row.ts'

const letter = 7.5
const line = 24

/** About how high a row will be that has not been seen yet; what is wrong with it is put right when it is. */
export function estimate(row: Row, width: number): number {
  switch (row.is) {
    case 'start':
      return 180
    case 'gap':
      return 240
    case 'day':
      return 52
    case 'unread':
      return 36
    case 'notes':
    case 'folded':
      return 36
    case 'message':
      return messageHeight(row.message, width) + (row.isFollowing ? 4 : 44)
    case 'unsent':
      return textHeight(row.row.content, width) + heightOf(filesOf(row.row), width) + (row.isFollowing ? 4 : 44)
  }
}

const messageHeight = ({ content, files, previews }: TimelineMessage, width: number): number =>
  textHeight(content, width) + heightOf(files, width) + previews.length * previewRem * 16

function textHeight(text: string, width: number): number {
  if (text === '') return 0
  const perLine = Math.max(20, (width - 90) / letter)
  let lines = 0
  for (const paragraph of text.split('\n', 60)) lines += Math.max(1, Math.ceil(paragraph.length / perLine))
  return Math.min(lines, 80) * line
}

type Sized = Pick<FileView, 'mime' | 'width' | 'height'>

function heightOf(files: readonly Sized[], width: number): number {
  const pictures = files.filter(isSeen)
  return filesHeight(pictures, files.length - pictures.length, Math.max(1, width - 90))
}

const filesOf = ({ files = [] }: OutboxRow): readonly Sized[] =>
  files.map(({ blob }) => ({ mime: blob.type, width: null, height: null, ...localFiles.sizeOf(blob) }))
