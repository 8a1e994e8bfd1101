import { EventEmitter } from 'node:events'
import type { Bus } from './bus.ts'

/** The bus of a place that is one process. */
export function inProcessBus(): Bus {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    publish: (topic, message) => void emitter.emit(topic, message),
    subscribe(topic, listener) {
      emitter.on(topic, listener)
      return () => void emitter.off(topic, listener)
    },
    ping: () => Promise.resolve(),
  }
}
