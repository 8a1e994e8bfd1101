export { demoLooker, demoPassword } from './people.ts'

/** Where the demo lives unless another folder is named. */
export const demoFolder = './demo-data'

/** Whether only this machine can reach the address. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** The demo cannot be shown; the message is all the operator needs. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}
