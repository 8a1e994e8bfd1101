import { describe, expect, it } from 'vitest'
import { type Facts, needsOf } from './needs.ts'

const part = { state: 'ok', error: null, ms: 1 } as const
const health = {
  status: 'ok',
  version: '1',
  uptimeSeconds: 1,
  node: 'a',
  parts: { database: part, bus: part, storage: part, scanner: null },
  database: { bytes: 1, version: '18', connections: 1 },
  jobs: { waiting: 0, running: 0, exhausted: 0, lateSeconds: 0 },
  disk: { free: 90, total: 100 },
  memoryBytes: 1,
} as const
const none = { many: 0, isMore: false }
const quiet: Facts = {
  reports: { open: 0, in_review: 3 },
  held: none,
  appeals: none,
  health,
  storage: { used: 89, quota: 100 },
}
const saidOf = (facts: Partial<Facts>) =>
  needsOf({ ...quiet, ...facts }).map((need) => `${need.is === 'trouble' ? need.trouble : need.is} at ${need.at}`)

describe('what needs somebody', () => {
  it('is nothing where all is well, others are at it and there is room', () => {
    expect(needsOf(quiet)).toEqual([])
  })

  it.each<[Partial<Facts>, readonly string[]]>([
    [{ reports: { open: 2, in_review: 0 } }, ['reports at reports']],
    [{ held: { many: 100, isMore: true } }, ['held at held']],
    [{ appeals: { many: 1, isMore: false } }, ['appeals at sanctions']],
    [{ storage: { used: 90, quota: 100 } }, ['quota at storage']],
    [{ storage: { used: 90, quota: null } }, []],
    [{ health: { ...health, jobs: { ...health.jobs, exhausted: 1 } } }, ['jobs at jobs']],
    [{ health: { ...health, parts: { ...health.parts, bus: { ...part, state: 'down' } } } }, ['bus at health']],
    [{ health: null, storage: null, reports: { open: 1, in_review: 0 } }, ['reports at reports']],
  ])('%j', (facts, wanted) => {
    expect(saidOf(facts)).toEqual(wanted)
  })

  it('begins with what is broken', () => {
    const broken = { ...health, disk: { free: 1, total: 100 } }
    const all = { health: broken, storage: { used: 1, quota: 1 }, reports: { open: 1, in_review: 0 } }
    expect(saidOf(all)).toEqual(['disk at health', 'quota at storage', 'reports at reports'])
  })
})
