import type { MeView, PlaceView } from '@parley/protocol/wire'
import { type ConnectionState, createCell, type SessionState, type StoreSnapshot } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import type { KeptState } from './kept-state.ts'
import { recall } from './recall.ts'
import { saveState } from './state-saver.ts'

const person = (id: string) => ({ id }) as MeView
const signedIn = (id: string): SessionState => ({ state: 'signed-in', user: person(id) })
const live = (since: number): ConnectionState => ({ state: 'live', by: 'websocket', phase: 'live', since })
const signedOut: SessionState = { state: 'signed-out', why: null }

function world(session: SessionState = signedIn('ada'), owns: string | null = null) {
  const timers = handTimers()
  const cells = {
    session: createCell(session),
    connection: createCell<ConnectionState>(live(1)),
    changes: createCell(0),
  }
  const disk = { kept: null as KeptState | null, saves: 0, forgotten: 0, fault: false, write: Promise.resolve() }
  const owner = { personId: owns }
  const keep = {
    load: async () => disk.kept,
    async save(state: KeptState) {
      disk.saves += 1
      await disk.write
      if (disk.fault) throw new Error('the disk is full')
      disk.kept = state
    },
    async forget() {
      disk.forgotten += 1
      disk.kept = null
    },
  }
  const ports = { get: () => owner.personId, set: (id: string | null) => void (owner.personId = id) }
  const freeze = (): StoreSnapshot | null => {
    const now = cells.session.getSnapshot()
    if (now.state !== 'signed-in') return null
    return { form: 2, epoch: 'e', me: now.user, own: null, people: [], rooms: [] }
  }
  const saver = saveState({
    client: { session: cells.session, connection: cells.connection, store: { changes: cells.changes, freeze } },
    place: () => ({ name: 'Harbour' }) as PlaceView,
    keep,
    owner: ports,
    timers,
  })
  const change = () => cells.changes.set(cells.changes.getSnapshot() + 1)
  return { timers, cells, disk, owner, saver, change, recall: () => recall(keep, ports) }
}

describe('the last state', () => {
  it('is written a moment after all has come, though nothing changes any more', async () => {
    const { disk, timers } = world()
    await timers.pass(2_000)
    expect(disk.kept).not.toBeNull()
  })

  it('is written a moment after a change, many changes at once', async () => {
    const { change, disk, timers, recall: recallNow } = world()
    change()
    await timers.pass(1_000)
    change()
    await timers.pass(1_000)
    expect([disk.saves, disk.kept?.asOf]).toEqual([1, timers.now()])
    await timers.pass(60_000)
    expect(disk.saves).toBe(1)
    expect(await recallNow()).toBe(disk.kept)
  })

  it('says since when it is old, when the line is gone', async () => {
    const { cells, disk, timers } = world()
    cells.connection.set({ state: 'waiting', attempt: 1, until: 0, error: null, since: 77 })
    await timers.pass(2_000)
    expect(disk.kept?.asOf).toBe(77)
  })

  it('is not written before anything was up to date', async () => {
    const { cells, disk, saver, timers } = world()
    cells.connection.set({ state: 'connecting', attempt: 0, since: null })
    saver.flush()
    await timers.pass(5_000)
    expect(disk.saves).toBe(0)
  })

  it('is written at once when the page goes out of sight', async () => {
    const { disk, saver, timers } = world()
    saver.flush()
    await timers.pass(0)
    expect(disk.kept).not.toBeNull()
  })

  it('leaves a disk alone that is full, and tries again later', async () => {
    const { change, disk, timers } = world()
    disk.fault = true
    change()
    await timers.pass(50_000)
    expect(disk.saves).toBe(1)
    disk.fault = false
    await timers.pass(12_000)
    expect(disk.kept).not.toBeNull()
  })

  it.each([
    ['signs out', signedOut, null],
    ['becomes somebody else', signedIn('bob'), 'bob'],
  ])('is forgotten when the person %s', async (_, next, owns) => {
    const { cells, disk, owner, saver, timers } = world()
    saver.flush()
    await timers.pass(0)
    cells.session.set(next)
    await timers.pass(0)
    expect([disk.kept, owner.personId]).toEqual([null, owns])
  })

  it('is forgotten too when they leave while it is being written', async () => {
    const { cells, disk, saver, timers } = world()
    let written = () => {}
    disk.write = new Promise((resolve) => (written = resolve))
    saver.flush()
    cells.session.set(signedOut)
    await timers.pass(0)
    written()
    await timers.pass(0)
    expect(disk.kept).toBeNull()
  })

  it('stays while it is not clear yet whether the session still holds', async () => {
    const { disk, owner, timers } = world({ state: 'restoring', problem: null, user: person('ada') }, 'ada')
    await timers.pass(10_000)
    expect([disk.forgotten, disk.saves, owner.personId]).toEqual([0, 0, 'ada'])
  })

  it('is shown to nobody but whose it is', async () => {
    const { disk, owner, recall: recallNow, saver, timers } = world()
    saver.flush()
    await timers.pass(0)
    expect(disk.kept).not.toBeNull()
    for (const other of ['bob', null]) {
      owner.personId = other
      expect(await recallNow()).toBeNull()
    }
  })
})
