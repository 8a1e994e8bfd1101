import type { ConnectionMaker, LineMaker } from '../connection/live-connection.ts'
import { LostMarks } from './lost-marks.ts'
import { Synchroniser } from './synchroniser.ts'

/** A connection that keeps the store as the place has it, made of a line that knows nothing of a store. */
export function inStep(makeLine: LineMaker): ConnectionMaker {
  return ({ sync, history, synced, made, tellAgain, welcomed, ...ports }) => {
    const lostMarks = new LostMarks({ store: sync.store, tellAgain })
    const synchroniser = new Synchroniser(sync, history, (phase) => {
      line.synced(phase)
      if (phase === 'live') lostMarks.upToDate()
      synced(phase)
    })
    const line = makeLine({
      ...ports,
      hello: (mostHeld) => synchroniser.hello(mostHeld),
      welcomed(welcome) {
        lostMarks.welcomed(welcome)
        synchroniser.welcomed(welcome)
        welcomed()
      },
      heard: (event) => synchroniser.hear(event),
      lost: () => synchroniser.lost(),
    })
    made(synchroniser)
    return line
  }
}
