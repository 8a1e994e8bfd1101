import type { Streams } from './event-streams.ts'

/** For a client that is only watched. */
export const noStreams: Streams = {
  isAnybodyListening: false,
  tell() {},
  open() {
    throw new Error('This client was made without streams of events: watch its store, or make it with createClient.')
  },
  close() {},
}
