import { openDiskStorage } from './disk.ts'
import type { Storage } from './storage.ts'

/** Where files are kept: in a folder. */
export async function openStorage({ folder }: { readonly folder: string }): Promise<Storage> {
  return await openDiskStorage(folder)
}
