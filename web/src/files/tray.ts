import { createCell, type FileToSend, type Watchable } from '@parley/sdk'
import type { TakeRefusal } from './decide-take.ts'
import type { Upload } from './uploads.ts'

/** A file that waits in the composer to go with the next message. */
export interface TrayItem {
  readonly key: string
  readonly name: string
  /** As it was chosen. */
  readonly original: Blob
  /** As it is sent: the original, or a picture made smaller. */
  readonly bytes: Blob
  readonly alt: string
  readonly width: number | null
  readonly height: number | null
  /** Shows what it is, where that can be seen here. */
  readonly preview: string | null
  /** A smaller picture is being made of it, or the original is fetched back. */
  readonly isChanging: boolean
  readonly upload: Upload
}

export interface RefusedFile {
  readonly key: string
  readonly name: string
  readonly why: TakeRefusal
}

export interface TrayState {
  readonly items: readonly TrayItem[]
  /** What was not taken the last time, to be told. */
  readonly refused: readonly RefusedFile[]
}

const empty: TrayState = { items: [], refused: [] }

/** The files that go with what is written in one room. What can be done with them is in `tray-acts.ts`, which comes when there are any. */
export interface Tray extends Watchable<TrayState> {
  /** How many were chosen and are not among the others yet: what deals with them is on its way, or they are being made smaller. */
  readonly coming: Watchable<number>
  readonly set: (state: TrayState) => void
  add(files: readonly File[]): void
  /** Takes them out, to be sent. */
  take(): readonly FileToSend[]
  /** Puts in what was in one before, described as it was. */
  giveBack(files: readonly FileToSend[]): void
}

interface TrayPorts {
  /** Resolves when each of them is in the tray or refused. */
  readonly add: (tray: Tray, files: readonly File[]) => Promise<void>
}

export function createTray(ports: TrayPorts): Tray {
  const cell = createCell(empty)
  const coming = createCell(0)
  async function add(files: readonly File[]): Promise<void> {
    coming.set(coming.getSnapshot() + files.length)
    try {
      await ports.add(tray, files)
    } finally {
      coming.set(coming.getSnapshot() - files.length)
    }
  }
  const tray: Tray = {
    ...cell,
    coming,
    add: (files) => void add(files),
    take() {
      const { items } = cell.getSnapshot()
      cell.set(empty)
      return items.map(({ bytes, name, alt }) => ({ blob: bytes, name, alt }))
    },
    giveBack(files) {
      if (files.length > 0) tray.add(files.map(again))
    },
  }
  return tray
}

/** What was said of files before they came again. */
const alts = new WeakMap<Blob, string>()

export const knownAlt = (file: Blob) => alts.get(file) ?? ''

function again({ blob, name, alt = '' }: FileToSend): File {
  const file = new File([blob], name, { type: blob.type })
  alts.set(file, alt)
  return file
}

/** Whether one of them waits for a person, so that a message would not have all that belongs to it. */
export function isStuck({ items }: TrayState): boolean {
  return items.some(({ upload }) => /failed|lost/.test(upload.getSnapshot().is))
}
