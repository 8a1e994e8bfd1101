import { createInterface } from 'node:readline'
import type { RoomEventName, RoomEvent } from '@parley/protocol'
import { sampleWords } from './sample.ts'

/** How often a peer looks what is due. Coarse, so that the looking weighs nothing. */
const tickMs = 20

/** What each of the compared servers offers: so many people, those of a room one after the other as they came. */
export interface Publisher {
  /** How many are connected. */
  size(): number
  publish(roomSize: number, room: number, burst: number): void
}

/**
 * Obeys `run <room size> <burst> <deliveries per second> <milliseconds>` on standard input: rooms take turns at the given
 * pace, whatever the clients do. Answers `ran <deliveries>`.
 */
export function serve(publisher: Publisher, port: number): void {
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`)
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const [verb, roomSize = 0, burst = 0, perSecond = 0, ms = 0] = line
        .split(' ')
        .map((word, i) => (i === 0 ? word : Number(word))) as [string, ...number[]]
      if (verb !== 'run') return
      const rooms = Math.floor(publisher.size() / roomSize)
      const startedAt = performance.now()
      let done = 0
      const timer = setInterval(() => {
        const elapsed = Math.min(performance.now() - startedAt, ms)
        const due = Math.floor(((elapsed / 1000) * perSecond) / (roomSize * burst))
        for (; done < due; done += 1) publisher.publish(roomSize, done % rooms, burst)
        if (elapsed < ms) return
        clearInterval(timer)
        process.stdout.write(`ran ${done * burst * roomSize}\n`)
      }, tickMs)
    })
    .on('close', () => process.exit(0))
}

type Said = Extract<RoomEvent, { readonly ev: Extract<RoomEventName, 'message.created'> }>

let revision = 0

/** An ordinary message, another one each time: nobody may have it ready. */
export function nextEvent(room: string): Said {
  revision += 1
  return {
    ev: 'message.created',
    room,
    rev: revision,
    data: {
      message: {
        id: '01a1fde3-7b0e-764b-825e-fb21689c5ea2',
        roomId: '01a1fde3-7b0e-764b-825e-fb21689c5ea3',
        seq: revision,
        rev: revision,
        author: {
          id: '01a1fde3-7b0e-764b-825e-fb21689c5ea4',
          username: 'ada',
          displayName: 'Ada Lovelace',
          avatarUrl: null,
          kind: 'person',
        },
        kind: 'text',
        content: sampleWords,
        files: [],
        previews: [],
        replyTo: null,
        mentions: [],
        mentionsRoom: null,
        reactions: [],
        system: null,
        nonce: null,
        createdAt: '2026-01-01T00:00:00.000Z',
        editedAt: null,
        deletedAt: null,
        pinnedAt: null,
      },
    },
  }
}
