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
    return bytesOf(this.#files.filter(({ fileId }) => fileId !== null)) + this.#underWay
  }

  /** Resolves when the place has all of them. */
  async bring(): Promise<void> {
    for (const [index, file] of this.#files.entries()) if (file.fileId === null) await this.#bringOne(index, file)
  }

  cancel(): void {
    this.#control.abort()
  }

  async #bringOne(index: number, { alt, blob, name }: KeptFile): Promise<void> {
    const { signal } = this.#control
    const { id } = await this.#ports.upload(
      { name, blob },
      {
        signal,
        joins: true,
        onProgress: (sent) => {
          this.#underWay = sent
          void this.#ports.changed(this.#files, false)
        },
      },
    )
    if (alt !== '') await this.#ports.call('files.update', { fileId: id, alt })
    this.#underWay = 0
    this.#files = this.#files.map((file, at) => (at === index ? { ...file, fileId: id } : file))
    await this.#ports.changed(this.#files, true)
  }
}

export function bytesOf(files: readonly KeptFile[]): number {
  return files.reduce((bytes, { blob }) => bytes + blob.size, 0)
}
