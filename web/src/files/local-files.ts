import type { KeptFile } from '@parley/sdk'

/** Enough for what was sent a moment ago. */
const most = 30

const held = new Map<string, KeptFile>()

/**
 * What was sent from here, by what the place calls it: it is shown from what is here, in the size that is known here, until the
 * place has made something of it. So it stays as it is when the place has it.
 */
export const localFiles = {
  of: (fileId: string): KeptFile | null => held.get(fileId) ?? null,
  remember(files: readonly KeptFile[]): void {
    for (const file of files) if (file.fileId !== null) held.set(file.fileId, file)
    for (const fileId of [...held.keys()].slice(0, Math.max(0, held.size - most))) held.delete(fileId)
  },
}
