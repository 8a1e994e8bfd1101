import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askMe, logIn, newFolder, type Place, postmasterOf, postgresIn, register, startPlace } from './place.ts'
import { eventually, familyOf, isRunning, processes } from './processes.ts'

/** Resolves when neither the program nor anything it ever started is left. */
async function everythingGone(family: readonly number[], place: Place): Promise<void> {
  await eventually('every process has ended', () => !family.some(isRunning))
  expect(postmasterOf(place.folder)).toBeNull()
  expect(postgresIn(place.folder)).toEqual([])
}

async function readyPlace(command?: readonly string[]) {
  const place = startPlace(command === undefined ? {} : { command })
  const url = await place.ready()
  const token = await register(url, 'ann')
  const family = familyOf(place.pid)
  // The program, the shell beside PostgreSQL, PostgreSQL and its helpers.
  expect(family.length).toBeGreaterThan(5)
  expect(family).toContain(postmasterOf(place.folder))
  return { place, url, token, family }
}

describe('the stop', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('after %s is complete and in order', async (signal) => {
    const { place, family } = await readyPlace()

    place.signal(signal)

    expect(await place.ended).toEqual({ code: 0, signal: null })
    await everythingGone(family, place)
    expect(existsSync(join(place.folder, 'parley.pid'))).toBe(false)
    const again = startPlace({ folder: place.folder, env: { LOG_LEVEL: 'debug' } })
    await logIn(await again.ready(), 'ann')
    expect(again.stderr()).not.toMatch(/did not end in order|not properly shut down/)
  })

  it('is complete after Ctrl-C in a terminal, which tells npm and everything in its group', async () => {
    const { place, family } = await readyPlace(['npm', 'start'])

    place.signalGroup('SIGINT')

    await place.ended
    await everythingGone(family, place)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('is complete when only npm is told by %s', async (signal) => {
    const { place, family } = await readyPlace(['npm', 'start'])

    place.signal(signal)

    await place.ended
    await everythingGone(family, place)
  })

  it('is complete when somebody is impatient', async () => {
    const { place, family } = await readyPlace()

    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGINT'] as const) place.signal(signal)

    expect(await place.ended).toEqual({ code: 0, signal: null })
    await everythingGone(family, place)
  })

  it('lets requests under way finish', async () => {
    const { place, url } = await readyPlace()
    const answers = Array.from({ length: 20 }, (_, index) => register(url, `person-${index}`))
    await Promise.race(answers)

    place.signal('SIGTERM')

    const outcomes = await Promise.allSettled(answers)
    await place.ended
    const made = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [`person-${index}`] : []))
    expect(made.length).toBeGreaterThan(0)
    const again = await startPlace({ folder: place.folder }).ready()
    await Promise.all(made.map((name) => logIn(again, name)))
  })

  it.each([
    ['PostgreSQL makes its files', 'postgres'],
    ['PostgreSQL wakes up', 'postgres/18/postmaster.pid'],
  ])('is complete when it comes while %s', async (_when, sign) => {
    const folder = newFolder()
    const place = startPlace({ folder })
    await eventually(`there is ${sign}`, () => existsSync(join(folder, sign)))
    const family = familyOf(place.pid)

    place.signal('SIGTERM')

    await place.ended
    await everythingGone(family, place)
    // Whoever was making files has been interrupted and has tidied up; nobody is left who could write into the next start's.
    expect(existsSync(join(folder, 'postgres/new'))).toBe(false)
    const url = await startPlace({ folder }).ready()
    expect(await askMe(url, await register(url, 'ann'))).toBe(200)
  })

  it('is complete when the shell that watches over PostgreSQL is gone', async () => {
    const { place, family } = await readyPlace()
    const shell = processes().find(({ pid }) => pid === postmasterOf(place.folder))?.parent ?? 0
    expect(family).toContain(shell)
    process.kill(shell, 'SIGKILL')

    place.signal('SIGTERM')

    expect(await place.ended).toEqual({ code: 0, signal: null })
    await everythingGone(family, place)
  })
})
