import { statfs } from 'node:fs/promises'

/** The disk is full. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
}

/** Whether this is why something could not be made: the libraries for pictures say it in words only. */
export function isAboutRoom(error: unknown): boolean {
  if (error instanceof NoRoom) return true
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device|Disk quota exceeded/.test(String(error))
}

/** For tools that do not say why they failed. */
export async function needRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes) throw new NoRoom('the disk is full')
}
