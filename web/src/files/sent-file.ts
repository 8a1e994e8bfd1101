import { type Client, createCell, type TimelineMessage, type Watchable } from '@parley/sdk'
import type { Words } from '../words/index.ts'

/** What is being done with a file of a message that was sent. */
export type SentFileState =
  | { readonly is: 'shown' }
  /** Whether it is to be taken away is asked first: nothing brings it back. */
  | { readonly is: 'asking' | 'removing' }
  | { readonly is: 'describing' | 'saving'; readonly alt: string; readonly before: string }

export interface SentFile extends Watchable<SentFileState> {
  /** Begins to say anew what it shows, with what is said of it now. */
  describe(before: string): void
  write(alt: string): void
  save(): void
  ask(): void
  remove(): void
  /** Leaves everything as it is. */
  leave(): void
}

interface SentFilePorts {
  readonly client: Pick<Client, 'call'>
  readonly tellFailure: (title: (words: Words) => string, error: unknown) => void
}

const shown: SentFileState = { is: 'shown' }

/** A file that a message carries, changed by who sent it. What became of it comes back with the message. */
export function createSentFile(
  { client, tellFailure }: SentFilePorts,
  { roomId, id: messageId }: Pick<TimelineMessage, 'roomId' | 'id'>,
  fileId: string,
): SentFile {
  const state = createCell<SentFileState>(shown)

  async function save(alt: string, before: string): Promise<void> {
    state.set({ is: 'saving', alt, before })
    try {
      await client.call('files.update', { fileId, alt })
      state.set(shown)
    } catch (error) {
      state.set({ is: 'describing', alt, before })
      tellFailure(({ files }) => files.sent.describeFailed, error)
    }
  }

  async function remove(): Promise<void> {
    state.set({ is: 'removing' })
    try {
      await client.call('messages.removeFile', { roomId, messageId, fileId })
    } catch (error) {
      state.set(shown)
      tellFailure(({ files }) => files.sent.removeFailed, error)
    }
  }

  return {
    subscribe: state.subscribe,
    getSnapshot: state.getSnapshot,
    describe: (before) => state.set({ is: 'describing', alt: before, before }),
    write(alt) {
      const now = state.getSnapshot()
      if (now.is === 'describing') state.set({ ...now, alt })
    },
    save() {
      const now = state.getSnapshot()
      if (now.is !== 'describing') return
      if (now.alt.trim() === now.before) state.set(shown)
      else void save(now.alt, now.before)
    },
    ask: () => state.set({ is: 'asking' }),
    remove() {
      if (state.getSnapshot().is === 'asking') void remove()
    },
    leave() {
      const { is } = state.getSnapshot()
      if (is === 'asking' || is === 'describing') state.set(shown)
    },
  }
}
