import type { FileView } from '@parley/protocol/wire'

/** A file to be sent: a page has one as a `File`, which is a `Blob` with a name. */
export interface FileToSend {
  readonly name: string
  readonly blob: Blob
  /** What it shows, for those who do not see it. */
  readonly alt?: string
}

export interface UploadOptions {
  /** How many of its bytes have gone out. */
  readonly onProgress?: (sent: number, of: number) => void
  /** Where these bytes were going when they were last on their way: they go on there, if the place still knows of it. */
  readonly uploadId?: string | undefined
  /** What is large comes in several requests, under this name: who keeps it can go on after the program has ended. */
  readonly onBegun?: (uploadId: string) => void
  /** Takes part where the same bytes are on their way already or have just arrived, instead of sending them again. */
  readonly joins?: boolean
  /** Calls it back. */
  readonly signal?: AbortSignal
}

/** Brings a file to the place, so that a message can carry it. */
export type UploadFile = (file: FileToSend, options?: UploadOptions) => Promise<FileView>

/** The files of a person. */
export interface Files {
  /**
   * Brings a file. It is the place's from then on, for a day or as long as a message carries it. When it fails, it can
   * simply be tried again.
   * @example
   * const { id } = await client.files.upload({ name: file.name, blob: file }, { onProgress: (sent, of) => show(sent / of) })
   * await client.call('messages.send', { roomId, content: '', fileIds: [id] })
   */
  readonly upload: UploadFile
}
