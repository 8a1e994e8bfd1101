import type { SessionView } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { createDevices } from './devices.ts'

function device(id: string, current = false): SessionView {
  const at = '2025-01-01T00:00:00.000Z'
  return { id, device: id, address: null, createdAt: at, lastUsedAt: at, expiresAt: at, current }
}

function world() {
  let signedIn = [device('here', true), device('phone'), device('old')]
  const told: string[] = []
  const failures: unknown[] = []
  const stuck = new Set<string>()
  const devices = createDevices({
    list: async () => signedIn,
    async end(sessionId) {
      if (stuck.has(sessionId)) throw new Error('gone')
      signedIn = signedIn.filter(({ id }) => id !== sessionId)
    },
    ended: (ended) => void told.push(ended.map(({ id }) => id).join(' ')),
    failed: (error) => void failures.push(error),
  })
  const left = () => {
    const load = devices.list.getSnapshot()
    return load.state === 'ready' ? load.value.map(({ id }) => id) : load.state
  }
  return { devices, told, failures, stuck, left }
}

describe('the devices', () => {
  it('are fewer when one is signed out', async () => {
    const { devices, told, left } = world()
    await devices.list.reload()
    await devices.end(device('phone'))
    expect(left()).toEqual(['here', 'old'])
    expect(told).toEqual(['phone'])
  })

  it('are this one only when all others are signed out', async () => {
    const { devices, told, left } = world()
    await devices.list.reload()
    await devices.endOthers()
    expect(left()).toEqual(['here'])
    expect(told).toEqual(['phone old'])
  })

  it('show who is left when one of them cannot be signed out', async () => {
    const { devices, told, failures, stuck, left } = world()
    await devices.list.reload()
    stuck.add('phone')
    await devices.endOthers()
    expect(left()).toEqual(['here', 'phone'])
    expect(told).toEqual([])
    expect(failures).toHaveLength(1)
  })
})
