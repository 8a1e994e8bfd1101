import type { Port, Vigil } from './messages.ts'

/** By the Web Locks API: a lock goes with whoever held it, however they end. */
export function browserVigil(locks: LockManager): Vigil {
  return {
    hold: (name) =>
      new Promise((resolve) => {
        void locks.request(name, () => {
          resolve()
          return new Promise<never>(() => {})
        })
      }),
    gone: (name) => locks.request(name, () => {}),
  }
}

/** An end of a message port. */
export function portOf<Out, In>(port: MessagePort): Port<Out, In> {
  return {
    post: (message: Out) => port.postMessage(message),
    listen(listener: (message: In) => void) {
      port.addEventListener('message', (event: MessageEvent<In>) => listener(event.data))
      port.start()
    },
    close: () => port.close(),
  }
}
