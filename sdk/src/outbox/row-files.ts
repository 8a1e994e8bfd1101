import type { UploadFile } from '../files/files.ts'
import type { CallOperation } from '../sync/ports.ts'
import type { KeptFile } from './row.ts'

interface RowFilesPorts {
  readonly upload: UploadFile
  readonly call: CallOperation
  /** It is a little further; `isDurable` when that must survive. */
  changed(files: readonly KeptFile[], isDurable: boolean): Promise<void>
}

/** Brings the files of one message to the place. */
export class RowFiles {
  readonly #ports: RowFilesPorts
  readonly #control = new AbortController()
  #files: readonly KeptFile[]
  #underWay = 0

  constructor(files: readonly KeptFile[], ports: RowFilesPorts) {
    this.#files = files
    this.#ports = ports
  }

  /** How many bytes have gone out. */
  get sent(): number {
    return bytesThere(this.#files) + this.#underWay
  }

  /** Resolves when the place has all of them. */
  async bring(): Promise<void> {
    for (const [index, file] of this.#files.entries()) if (file.fileId === null) await this.#bringOne(index, file)
  }

  cancel(): void {
    this.#control.abort()
  }

  async #bringOne(index: number, { uploadId, ...file }: KeptFile): Promise<void> {
    const become = (more: Partial<KeptFile>) => {
      this.#files = this.#files.with(index, { ...file, ...more })
      return this.#ports.changed(this.#files, true)
    }
    const { id } = await this.#ports.upload(file, {
      signal: this.#control.signal,
      joins: true,
      uploadId,
      onBegun: (begun) => void become({ uploadId: begun }),
      onProgress: (sent) => {
        this.#underWay = sent
        void this.#ports.changed(this.#files, false)
      },
    })
    const { alt } = file
    if (alt) await this.#ports.call('files.update', { fileId: id, alt })
    this.#underWay = 0
    await become({ fileId: id })
  }
}

/** How many bytes of them the place has. */
export function bytesThere(files: readonly KeptFile[]): number {
  return files.reduce((bytes, { blob, fileId }) => (fileId === null ? bytes : bytes + blob.size), 0)
}
