import { Refusal, refuse } from '../../platform/refusal.ts'
import type { House } from '../house.ts'
import type { IncomingFile } from '../implement.ts'
import { headerBytes, readImageHeader } from '../../platform/studio/image-header.ts'
import { type Arrived, storeBlob } from './blobs.ts'
import { cleanName } from './clean-name.ts'
import { isTaken } from './rules.ts'
import { sampleBytes, sniff } from './sniff.ts'
import type { Allowance } from './usage.ts'

/** A file whose bytes lie in the storage, and which is no file of the place yet. */
export interface ReceivedFile {
  readonly blob: Arrived
  readonly name: string
  readonly mime: string
  /** How large a picture will be shown, as its first bytes say: its place is known before anything is made of it. */
  readonly shown: { readonly width: number; readonly height: number } | null
}

/** What a file is by how it begins; refuses one that this place does not take. */
export async function judgeType(
  beginning: Uint8Array,
  { name, mime }: Pick<IncomingFile, 'name' | 'mime'>,
  types: readonly string[],
  field: string,
): Promise<string> {
  const found = await sniff(beginning.subarray(0, sampleBytes), name, mime)
  if (!isTaken(found, types)) throw refuse('file_type_refused', field)
  return found
}

/** Takes in one file piece by piece, and stops as soon as it is clear that it will not do. The allowance is that of all files of one call. */
export async function receiveFile(
  house: House,
  incoming: IncomingFile,
  allowance: Allowance,
  field: string,
): Promise<ReceivedFile> {
  const { PARLEY_FILE_SIZE: maxBytes, PARLEY_FILE_TYPES: types } = house.settings
  const name = cleanName(incoming.name)
  let mime: string | null = null
  let size = 0
  const judge = async (sample: readonly Uint8Array[]) => {
    mime = await judgeType(Buffer.concat(sample), { name, mime: incoming.mime }, types, field)
  }
  const head: Uint8Array[] = []
  async function* watched() {
    const sample: Uint8Array[] = []
    for await (const piece of incoming.bytes) {
      size += piece.length
      if (size > maxBytes) throw refuse('file_too_large', field)
      if (piece.length > allowance.left) throw new Refusal(allowance.beyond)
      allowance.left -= piece.length
      if (size - piece.length < headerBytes) head.push(piece)
      if (mime === null) {
        sample.push(piece)
        if (size >= sampleBytes) await judge(sample)
      }
      yield piece
    }
    if (size === 0) throw refuse('file_empty', field)
    if (mime === null) await judge(sample)
  }
  const blob = await storeBlob(house, watched())
  return { blob, name, mime: mime ?? 'application/octet-stream', shown: readImageHeader(Buffer.concat(head)) }
}
