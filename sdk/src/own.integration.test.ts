import { type Client, type ClientOptions, memoryDraftKeep, memoryKeep } from '@parley/sdk'
import { goodPassword, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

/** What is a person's own, on several of their devices. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open: Client[] = []
afterEach(() => {
  for (const client of open.splice(0)) client.close()
})

async function device({ user }: Someone, options: Partial<ClientOptions> = {}): Promise<Client> {
  const client = world.client({ webSocket: WebSocket, ...options })
  open.push(client)
  await client.call('auth.login', { login: user.username, password: goodPassword })
  client.connect()
  await client.ready()
  return client
}

/** Resolves with what a value is once it fits. */
function until<T>(
  watch: { getSnapshot(): T; subscribe(listener: () => void): () => void },
  fits: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const value = watch.getSnapshot()
      if (!fits(value)) return
      stop()
      resolve(value)
    }
    const stop = watch.subscribe(look)
    look()
  })
}

/** Its own is not asked for by who holds it already. */
function countOwn(client: Client): () => number {
  let asked = 0
  const call = client.call.bind(client)
  client.call = async (name, input, options) => {
    if (name === 'own.get') asked += 1
    return await call(name, input, options)
  }
  return () => asked
}

describe('preferences', () => {
  it('changed on one device are there on the other, also after it was away (O2)', async () => {
    const ada = await world.person()
    const [laptop, phone] = [await device(ada), await device(ada)]
    const asked = countOwn(phone)
    expect(phone.store.preferences.getSnapshot()?.theme).toBe('system')
    await laptop.call('preferences.set', { theme: 'dark' })
    await until(phone.store.preferences, (preferences) => preferences?.theme === 'dark')
    phone.disconnect()
    phone.connect()
    await phone.ready()
    expect(asked()).toBe(0)
    phone.disconnect()
    await laptop.call('preferences.set', { theme: 'light' })
    phone.connect()
    await phone.ready()
    expect(phone.store.preferences.getSnapshot()?.theme).toBe('light')
    expect(asked()).toBe(1)
  })

  it('come back with a snapshot, and are not asked for again', async () => {
    const ada = await world.person()
    const keep = memoryKeep()
    const first = await device(ada, { keep })
    await first.call('preferences.set', { keywords: ['tea'] })
    await until(first.store.preferences, (preferences) => preferences?.keywords[0] === 'tea')
    const snapshot = first.store.toJSON()
    first.close()
    const next = world.client({ webSocket: WebSocket, snapshot, keep })
    open.push(next)
    expect(next.store.preferences.getSnapshot()?.keywords).toEqual(['tea'])
    const asked = countOwn(next)
    next.connect()
    await next.ready()
    expect(asked()).toBe(0)
  })
})

describe('drafts', () => {
  it('begun on one device go on on the other, and are gone from both once sent', async () => {
    const ada = await world.person()
    const [laptop, phone] = [await device(ada), await device(ada)]
    const { room } = await laptop.call('rooms.create', { kind: 'channel', name: 'Desk' })
    await until(phone.store.room(room.id), (entry) => entry !== null)
    laptop.drafts.set(room.id, 'begun on the laptop')
    await until(phone.drafts.room(room.id), (draft) => draft?.content === 'begun on the laptop')
    phone.drafts.set(room.id, 'begun on the laptop, ended on the phone')
    await until(laptop.drafts.room(room.id), (draft) => draft?.content.endsWith('phone') === true)
    expect(laptop.drafts.all.getSnapshot()).toMatchObject([{ roomId: room.id, isSaved: true, other: null }])
    await phone.send(room.id, 'begun on the laptop, ended on the phone').sent
    await until(laptop.drafts.room(room.id), (draft) => draft === null)
    expect((await laptop.call('drafts.list', {})).items).toEqual([])
  })

  it('written while the device was away come when it is back, and what changed elsewhere too', async () => {
    const ada = await world.person()
    const draftKeep = memoryDraftKeep()
    const [laptop, phone] = [await device(ada), await device(ada, { draftKeep })]
    const { room } = await laptop.call('rooms.create', { kind: 'channel', name: 'Desk' })
    const { room: other } = await laptop.call('rooms.create', { kind: 'channel', name: 'Other' })
    await until(phone.store.room(other.id), (entry) => entry !== null)
    phone.disconnect()
    await laptop.call('drafts.set', { roomId: other.id, content: 'elsewhere' })
    phone.connect()
    await phone.ready()
    expect(phone.drafts.room(other.id).getSnapshot()?.content).toBe('elsewhere')
    phone.drafts.set(room.id, 'not lost')
    phone.close()
    const again = await device(ada, { draftKeep })
    expect(again.drafts.room(room.id).getSnapshot()?.content).toBe('not lost')
    await until(laptop.drafts.room(room.id), (draft) => draft?.content === 'not lost')
  })

  it('go with the room that one leaves', async () => {
    const ada = await world.person()
    const bob = await world.person()
    const [host, guest] = [await device(ada), await device(bob)]
    const { room } = await host.call('rooms.create', { kind: 'channel', name: 'Desk' })
    await guest.call('rooms.join', { roomId: room.id })
    guest.drafts.set(room.id, 'begun')
    await until(guest.drafts.room(room.id), (draft) => draft?.isSaved === true)
    await guest.call('rooms.leave', { roomId: room.id })
    await until(guest.drafts.room(room.id), (draft) => draft === null)
  })
})
