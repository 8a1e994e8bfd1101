import type { FileReason } from '@parley/protocol/wire'
import type { Words } from '../words/index.ts'

/** Why a file is not there. */
export function reasonWords(reason: FileReason | null, { files }: Words): string {
  return files.reasons[reason ?? 'internal']
}
