import { describe, expect, it } from 'vitest'
import { ar } from '../words/ar.ts'
import { de } from '../words/de.ts'
import { en } from '../words/en.ts'
import { deviceName } from './device-name.ts'

describe('the name of a device', () => {
  it.each([
    ['Firefox on Linux', en, 'Firefox on Linux'],
    ['Firefox on Linux', de, 'Firefox unter Linux'],
    ['Samsung Internet on Android', ar, 'Samsung Internet على Android'],
    ['curl', de, 'curl'],
    ['Unknown device', de, 'Unbekanntes Gerät'],
  ])('%s', (device, words, name) => {
    expect(deviceName(device, words.settings.devices).replaceAll(/[\u2066-\u2069]/g, '')).toBe(name)
  })
})
