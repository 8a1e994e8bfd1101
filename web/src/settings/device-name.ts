import type { Words } from '../words/index.ts'

/** The names of browsers and systems are the same everywhere; what stands between them is not. */
export function deviceName(device: string, { unknownDevice, onSystem }: Words['settings']['devices']): string {
  if (device === 'Unknown device') return unknownDevice
  const [, browser, system] = /^(.+) on (.+)$/.exec(device) ?? []
  return browser === undefined || system === undefined ? device : onSystem(browser, system)
}
