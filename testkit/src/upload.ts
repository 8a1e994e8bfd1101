import { basePath, type ErrorBody, type FileView } from '@parley/protocol'
import { vi } from 'vitest'
import type { Someone, World } from './world.ts'

/** A file to be sent, with the type that its sender claims. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly type?: string
}

/** What an upload was answered: its files, or why it was refused. */
export interface UploadAnswer {
  readonly status: number
  readonly files: readonly FileView[]
  readonly error: ErrorBody['error'] | null
}

/** Sends files as a form does. */
export async function upload(world: World, sender: Someone, files: readonly SentFile[]): Promise<UploadAnswer> {
  const form = new FormData()
  for (const { name, bytes, type } of files) {
    form.append('file', new Blob([Buffer.from(bytes)], { type: type ?? 'application/octet-stream' }), name)
  }
  const headers = { authorization: `Bearer ${sender.token}` }
  const response = await fetch(`${world.url}${basePath}/files`, { method: 'POST', headers, body: form })
  const body = (await response.json()) as { files?: FileView[]; error?: ErrorBody['error'] }
  return { status: response.status, files: body.files ?? [], error: body.error ?? null }
}

/** A file when all that is to be done with it has been done. */
export async function settled(world: World, { token }: Someone, { id }: FileView): Promise<FileView> {
  return await vi.waitFor(
    async () => {
      const { body } = await world.send('GET', `/files/${id}/status`, { token })
      const { file } = body as { file: FileView }
      if (file.status === 'pending' || file.status === 'processing') throw new Error(`the file is still ${file.status}`)
      return file
    },
    { timeout: 50_000, interval: 20 },
  )
}

/** Sends one file that is taken, and waits until it can be used. */
export async function uploadOne(world: World, sender: Someone, file: SentFile): Promise<FileView> {
  const { error, files } = await upload(world, sender, [file])
  const [first] = files
  if (first === undefined) throw new Error(`the file was refused: ${error?.reason}`)
  return await settled(world, sender, first)
}

/** A message of one person's that carries files of these names, in a room where another is. */
export async function sayWithFiles(world: World, content: string, names: readonly string[]) {
  const [ada, bob] = [await world.person(), await world.person()]
  const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Files', memberIds: [bob.user.id] })
  const files = await Promise.all(
    names.map((name) => uploadOne(world, ada, { name, bytes: `${name} ${crypto.randomUUID()}` })),
  )
  const fileIds = files.map(({ id }) => id)
  const { message } = await ada.client.call('messages.send', { roomId: room.id, content, fileIds })
  return { ada, bob, message, files, fileIds, roomId: room.id }
}

/** Small files that are what they say. */
export const sampleFiles = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  gif: Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
} as const
