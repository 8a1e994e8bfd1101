import { EventEmitter } from 'node:events'
import type { Bus } from './bus.ts'

const done = Promise.resolve()

/** The bus of a place that is one process: everything reaches everybody at once. */
export function inProcessBus(): Bus {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    publish(topic, message) {
      emitter.emit(topic, message)
      return done
    },
    subscribe(topic, listener) {
      emitter.on(topic, listener)
      return () => void emitter.off(topic, listener)
    },
    follow: () => done,
    unfollow() {},
    onRecovery() {},
    ping: () => done,
    close: () => done,
  }
}
