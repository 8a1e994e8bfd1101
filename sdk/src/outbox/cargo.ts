import type { FileView } from '@parley/protocol/wire'
import type { Upload } from '../files/upload.ts'
import { ParleyError } from '../errors.ts'
import type { CallOperation } from '../sync/ports.ts'
import type { KeptFile } from './row.ts'

/** A file that is to go with a message, perhaps on its way already. */
export interface OutgoingFile extends KeptFile {
  readonly upload: Upload | null
}

interface CargoPorts {
  readonly call: CallOperation
  readonly upload: (bytes: Blob, name: string) => Upload
}

/** The files of one message, until the place has all of them. */
export interface Cargo {
  readonly files: readonly KeptFile[]
  /** How much of each the place has, from 0 to 1. */
  shares(): readonly number[]
  /** Resolves with what the place calls them, in order. Rejects where one is refused. */
  bring(): Promise<readonly string[]>
  /** The place does not know them any more: they are brought again. */
  startOver(): void
  drop(): void
}

/** Makes one; `changed` is called as its files come further. */
export type CargoMaker = (files: readonly OutgoingFile[], changed: () => void) => Cargo

/** `changed` is called as they come further. */
export function createCargo(given: readonly OutgoingFile[], ports: CargoPorts, changed: () => void): Cargo {
  let files: readonly KeptFile[] = given.map(({ upload: _upload, ...file }) => file)
  const uploads = given.map(({ upload }) => upload)
  let isDropped = false

  function follow(upload: Upload): Upload {
    upload.subscribe(changed)
    return upload
  }
  for (const upload of uploads) if (upload !== null) follow(upload)

  async function bringOne(at: number): Promise<string> {
    const file = files[at]
    if (file === undefined) throw new Error('there is no such file in the message')
    if (file.fileId !== null) return file.fileId
    const upload = (uploads[at] ??= follow(ports.upload(file.bytes, file.name)))
    const refusal = refusalOf(upload)
    // Sent again by a person: what was refused before may be taken now.
    if (refusal !== null) upload.retry()
    const { id: fileId } = await settled(upload)
    if (isDropped) throw ParleyError.unreachable('aborted', null)
    if (file.alt !== '') await ports.call('files.update', { fileId, alt: file.alt })
    files = files.map((each, place) => (place === at ? { ...each, fileId } : each))
    changed()
    return fileId
  }

  return {
    get files() {
      return files
    },
    shares: () => files.map(({ fileId }, at) => (fileId === null ? shareOf(uploads[at] ?? null) : 1)),
    bring: () => Promise.all(files.map((_, at) => bringOne(at))),
    startOver() {
      files = files.map((file) => ({ ...file, fileId: null }))
      uploads.fill(null)
    },
    drop() {
      isDropped = true
      for (const upload of uploads) upload?.cancel()
    },
  }
}

function shareOf(upload: Upload | null): number {
  const state = upload?.getSnapshot()
  if (state?.is === 'done') return 1
  return state?.is === 'sending' ? state.share : 0
}

function refusalOf(upload: Upload): ParleyError | null {
  const state = upload.getSnapshot()
  return state.is === 'failed' ? state.error : null
}

/** An upload that is refused waits for a person; whoever waits for it is told. */
async function settled(upload: Upload): Promise<FileView> {
  let stop = () => {}
  const refused = new Promise<never>((_, reject) => {
    const look = () => {
      const refusal = refusalOf(upload)
      if (refusal !== null) reject(refusal)
    }
    stop = upload.subscribe(look)
    look()
  })
  try {
    return await Promise.race([upload.done, refused])
  } finally {
    stop()
  }
}
