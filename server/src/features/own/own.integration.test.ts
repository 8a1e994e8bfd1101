import type { PassingEventData, PassingEventName } from '@parley/protocol'
import { openSocket, openWorld, type Someone, type TestSocket, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

/** What is a person's own: told to all of their devices and to nobody else, by one counter. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function connect(someone: Someone): Promise<TestSocket & { readonly own: number }> {
  const socket = await openSocket(world.url)
  onTestFinished(() => socket.close())
  const { ok } = await socket.command('hello', { token: someone.token })
  return { ...socket, own: (ok as { own: number }).own }
}

function all<N extends PassingEventName>(socket: TestSocket, ev: N): PassingEventData<N>[] {
  return socket.events.flatMap((event) => (event.ev === ev ? [event.data as PassingEventData<N>] : []))
}

describe('preferences', () => {
  it('are told to all devices of the person, each change by the next revision, and to nobody else (O1)', async () => {
    const [ada, eve] = [await world.person(), await world.person()]
    const [laptop, phone, other] = [await connect(ada), await connect(ada), await connect(eve)]
    await ada.client.call('preferences.set', { theme: 'dark', keywords: ['release'] })
    await ada.client.call('preferences.set', { shortcuts: { 'room.next': 'Alt+ArrowDown', 'room.read': '' } })
    for (const device of [laptop, phone]) {
      await device.heard((event) => event.ev === 'preferences.updated' && event.data.own === laptop.own + 2)
      const told = all(device, 'preferences.updated')
      expect(told.map(({ own }) => own)).toEqual([laptop.own + 1, laptop.own + 2])
      expect(told[1]?.preferences).toMatchObject({
        theme: 'dark',
        keywords: ['release'],
        shortcuts: { 'room.next': 'Alt+ArrowDown', 'room.read': '' },
      })
    }
    await other.command('ping')
    expect(all(other, 'preferences.updated')).toEqual([])
  })

  it('of who was away are found by another count in the answer to hello (O2)', async () => {
    const ada = await world.person()
    const before = await connect(ada)
    await ada.client.call('preferences.set', {
      doNotDisturb: { until: null, schedule: { from: '22:00', to: '07:00', days: [0, 6] } },
    })
    const after = await connect(ada)
    expect(after.own).toBe(before.own + 1)
    const found = await ada.client.call('own.get', {})
    expect(found).toMatchObject({ own: after.own, preferences: { doNotDisturb: { schedule: { from: '22:00' } } } })
  })

  it.each([
    [{ shortcuts: { 'Not a name': 'Ctrl+K' } }],
    [{ shortcuts: { 'room.next': 'Ctrl + K' } }],
    [{ shortcuts: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`a${n}`, 'F1'])) }],
    [{ keywords: Array.from({ length: 21 }, (_, n) => `word ${n}`) }],
    [{ keywords: ['x'.repeat(41)] }],
    [{ recentEmoji: ['not an emoji'] }],
    [{ doNotDisturb: { until: null, schedule: { from: '24:00', to: '07:00', days: [] } } }],
    [{ doNotDisturb: { until: null, schedule: { from: '22:00', to: '07:00', days: [7] } } }],
  ])('refuses %j', async (changes) => {
    const ada = await world.person()
    const answer = await world.send('PUT', '/users/me/preferences', { token: ada.token, body: changes })
    expect([answer.status, answer.error.reason]).toEqual([400, 'invalid_input'])
  })
})
