import type { WelcomeView } from '@parley/protocol/wire'
import type { StepPorts } from '../connection/live-connection.ts'
import { applyMarks, unsaid } from '../store/apply.ts'
import type { ClientStore } from '../store/client-store.ts'

interface LostMarkPorts extends Pick<StepPorts, 'tellAgain'> {
  readonly store: ClientStore
}

interface Lost {
  readonly readSeq: number
  readonly readTurn: number
}

/**
 * A mark is answered before it is written down, and whoever answered it may have died in between; and a device may be closed
 * before it could tell of one. What it shows as read, or as marked unread, and the place does not, is told when they meet next.
 */
export class LostMarks {
  readonly #ports: LostMarkPorts
  #lost: ReadonlyMap<string, Lost> = new Map()

  constructor(ports: LostMarkPorts) {
    this.#ports = ports
  }

  /** To be called before what the place says is put into the store. */
  welcomed(welcome: WelcomeView): void {
    const { store } = this.#ports
    const told = store.epoch === welcome.epoch ? marksIn(welcome) : []
    this.#lost = new Map(
      told.flatMap(([roomId, seq]) => {
        const held = store.record(roomId)?.entry.membership
        return held === undefined || held.readSeq <= seq ? [] : [[roomId, held] as const]
      }),
    )
  }

  /** The device holds what the place holds: where another one has marked the room unread meanwhile, that is known by now. */
  upToDate(): void {
    const { store, tellAgain } = this.#ports
    for (const [roomId, { readSeq, readTurn }] of this.#lost) {
      if (store.record(roomId)?.entry.membership.readTurn !== readTurn) continue
      store.change(roomId, (held, personId) =>
        applyMarks(held, personId, personId, { readSeq, deliveredSeq: readSeq, readTurn }),
      )
      tellAgain(roomId, 'read', readSeq)
    }
    this.#lost = new Map()
    for (const [roomId, { entry }] of store.records()) {
      const { readSeq, readTurnSeq } = entry.membership
      if (readTurnSeq === unsaid) tellAgain(roomId, 'unread', readSeq + 1)
    }
  }
}

/** How far the place has this person in each room. */
function marksIn({ marks, others, rooms }: WelcomeView): (readonly [string, number])[] {
  return [
    ...Object.entries(marks),
    ...rooms.map(({ room, membership }) => [room.id, membership.readSeq] as const),
    ...others.map(({ roomId, seq, unread }) => [roomId, seq - unread] as const),
  ]
}
