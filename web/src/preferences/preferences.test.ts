import { defaultPreferences, type Preferences } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createPreferences, type PreferencesPatch } from './preferences.ts'
import { readKept } from './shelf.ts'

function world(kept: PreferencesPatch | null = null) {
  const timers = handTimers()
  const server = { preferences: defaultPreferences, up: true, saves: [] as PreferencesPatch[], delayMs: 0 }
  const written: Preferences[] = []
  const refusals: PreferencesPatch[] = []
  let otherTab: (preferences: PreferencesPatch) => void = () => {}
  const answer = async () => {
    if (server.delayMs > 0) await new Promise<void>((done) => timers.after(server.delayMs, done))
    if (!server.up) throw ParleyError.unreachable('unreachable', null)
  }
  const machine = createPreferences({
    timers,
    async load() {
      await answer()
      return server.preferences
    },
    async save(patch) {
      server.saves.push(patch)
      await answer()
      server.preferences = { ...server.preferences, ...patch }
      return server.preferences
    },
    shelf: {
      read: () => kept,
      write: (preferences) => void written.push(preferences),
      listen: (changed) => {
        otherTab = changed
      },
    },
    refused: (_, patch) => void refusals.push(patch),
  })
  return { timers, server, machine, written, refusals, fromOtherTab: (p: PreferencesPatch) => otherTab(p) }
}

describe('preferences', () => {
  it('start with what the browser kept', () => {
    expect(world({ theme: 'dark' }).machine.getSnapshot().theme).toBe('dark')
  })

  it('hold at once and are saved together a moment later', async () => {
    const { machine, server, timers, written } = world()
    await machine.adopt()
    machine.change({ messageSize: 17 })
    machine.change({ messageSize: 18, theme: 'dark' })
    expect(machine.getSnapshot()).toMatchObject({ messageSize: 18, theme: 'dark' })
    expect(written.at(-1)).toMatchObject({ messageSize: 18, theme: 'dark' })
    expect(server.saves).toEqual([])
    await timers.pass(400)
    expect(server.saves).toEqual([{ messageSize: 18, theme: 'dark' }])
  })

  it('are taken back when they cannot be saved', async () => {
    const { machine, server, timers, written, refusals } = world()
    await machine.adopt()
    server.up = false
    machine.change({ theme: 'dark' })
    await timers.pass(400)
    expect(machine.getSnapshot().theme).toBe('system')
    expect(written.at(-1)?.theme).toBe('system')
    expect(refusals).toEqual([{ theme: 'dark' }])
  })

  it('keep a later wish when an earlier one cannot be saved', async () => {
    const { machine, server, timers } = world()
    await machine.adopt()
    server.delayMs = 1_000
    machine.change({ theme: 'dark', density: 'compact' })
    await timers.pass(500)
    machine.change({ theme: 'contrast' })
    server.up = false
    await timers.pass(900)
    expect(machine.getSnapshot()).toMatchObject({ theme: 'contrast', density: 'comfortable' })
    server.up = true
    await timers.pass(2_000)
    expect(server.preferences).toMatchObject({ theme: 'contrast', density: 'comfortable' })
  })

  it('send one save at a time', async () => {
    const { machine, server, timers } = world()
    await machine.adopt()
    server.delayMs = 5_000
    machine.change({ theme: 'dark' })
    await timers.pass(400)
    machine.change({ theme: 'light' })
    await timers.pass(400)
    expect(server.saves).toEqual([{ theme: 'dark' }])
    await timers.pass(10_000)
    expect(server.saves).toEqual([{ theme: 'dark' }, { theme: 'light' }])
    expect(server.preferences.theme).toBe('light')
  })

  it('become those of the person who signs in', async () => {
    const { machine, server } = world({ theme: 'dark' })
    server.preferences = { ...defaultPreferences, theme: 'contrast' }
    await machine.adopt()
    expect(machine.getSnapshot().theme).toBe('contrast')
  })

  it('never save for one person what another wished', async () => {
    const { machine, server, timers } = world()
    await machine.adopt()
    machine.change({ theme: 'dark' })
    machine.release()
    await machine.adopt()
    machine.change({ density: 'compact' })
    await timers.pass(1_000)
    expect(server.saves).toEqual([{ density: 'compact' }])
    expect(machine.getSnapshot().theme).toBe('system')
  })

  it('never take the answer for one person as that for the next', async () => {
    const { machine, server, timers } = world()
    await machine.adopt()
    server.delayMs = 1_000
    machine.change({ theme: 'dark' })
    await timers.pass(400)
    machine.release()
    server.delayMs = 0
    await machine.adopt()
    await timers.pass(5_000)
    machine.change({ density: 'compact' })
    expect(machine.getSnapshot()).toMatchObject({ theme: 'system', density: 'compact' })
  })

  it('hold without being saved while nobody is signed in', async () => {
    const { machine, server, timers, written } = world()
    machine.change({ theme: 'dark' })
    await timers.pass(1_000)
    expect(machine.getSnapshot().theme).toBe('dark')
    expect(written).toHaveLength(1)
    expect(server.saves).toEqual([])
  })

  it('follow another tab without writing it down again', () => {
    const { machine, written, fromOtherTab } = world()
    fromOtherTab({ ...defaultPreferences, theme: 'dark' })
    expect(machine.getSnapshot().theme).toBe('dark')
    expect(written).toEqual([])
  })
})

describe('what the browser kept', () => {
  it.each([
    [null, null],
    ['{not json', null],
    ['7', null],
    ['{"theme":"dark","messageSize":"big","language":"ar","unknown":1}', { theme: 'dark', language: 'ar' }],
  ])('of %j is read as %j', (text, read) => {
    expect(readKept(text)).toEqual(read)
  })
})
