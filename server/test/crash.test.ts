import { chownSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askMe, logIn, type Place, postmasterOf, register, startPlace } from './place.ts'
import { eventually, isRunning, processes } from './processes.ts'

async function placeWithAnn() {
  const place = startPlace()
  const url = await place.ready()
  const token = await register(url, 'ann')
  const postmaster = postmasterOf(place.folder)
  if (postmaster === null) throw new Error('a ready place has its PostgreSQL')
  return { place, url, token, postmaster }
}

/** Ends the program in a way that leaves it no last word. */
async function kill(place: Place): Promise<void> {
  place.signal('SIGKILL')
  expect(await place.ended).toEqual({ code: null, signal: 'SIGKILL' })
}

/** Ends the shell that would end PostgreSQL should the program go. */
async function killSupervisor(postmaster: number): Promise<void> {
  const shell = processes().find(({ pid }) => pid === postmaster)?.parent ?? 0
  expect(shell).toBeGreaterThan(1)
  process.kill(shell, 'SIGKILL')
  await eventually('the shell is gone', () => !isRunning(shell))
}

/** Writes PostgreSQL's note as it would be if its process number now belonged to `pid`. */
function forgeNote(folder: string, pid: number): void {
  const data = join(folder, 'postgres', '18')
  const note = join(data, 'postmaster.pid')
  writeFileSync(note, `${pid}\n${data}\n1700000000\n5432\n\n\n`, { mode: 0o600 })
  const { uid, gid } = statSync(data)
  chownSync(note, uid, gid)
}

describe('after kill -9 of the server', () => {
  it('its PostgreSQL goes away by itself', async () => {
    const { place, postmaster } = await placeWithAnn()

    await kill(place)

    await eventually('PostgreSQL is gone', () => !isRunning(postmaster))
  })

  it('the next start has everything that was acknowledged', async () => {
    const { place, token } = await placeWithAnn()
    await kill(place)

    // At once: PostgreSQL is still there or just going.
    const url = await startPlace({ folder: place.folder }).ready()

    await logIn(url, 'ann')
    expect(await askMe(url, token)).toBe(200)
  })

  it('and of the shell that watches over it, the next start ends the PostgreSQL that was left', async () => {
    const { place, token, postmaster } = await placeWithAnn()
    await killSupervisor(postmaster)
    await kill(place)
    expect(isRunning(postmaster)).toBe(true)

    const url = await startPlace({ folder: place.folder }).ready()

    await logIn(url, 'ann')
    expect(await askMe(url, token)).toBe(200)
    expect(postmasterOf(place.folder)).not.toBe(postmaster)
    expect(isRunning(postmaster)).toBe(false)
  })

  it('again and again, nothing is lost', async () => {
    const { place } = await placeWithAnn()
    await kill(place)
    const names = ['bob', 'cleo', 'dan']
    for (const name of names) {
      const next = startPlace({ folder: place.folder })
      await register(await next.ready(), name)
      await kill(next)
    }

    const url = await startPlace({ folder: place.folder }).ready()

    await Promise.all(['ann', ...names].map((name) => logIn(url, name)))
  })
})

describe('a stale note of PostgreSQL', () => {
  async function stopped(): Promise<Place> {
    const { place } = await placeWithAnn()
    place.signal('SIGTERM')
    await place.ended
    return place
  }

  it('is no hindrance when its process number now belongs to another program, which is left alone', async () => {
    const place = await stopped()
    forgeNote(place.folder, process.pid)

    const url = await startPlace({ folder: place.folder }).ready()

    await logIn(url, 'ann')
  })

  it('is no hindrance when its process number now belongs to the PostgreSQL of another place, which is left alone', async () => {
    const place = await stopped()
    const other = await placeWithAnn()
    forgeNote(place.folder, other.postmaster)

    const url = await startPlace({ folder: place.folder }).ready()

    await logIn(url, 'ann')
    expect(isRunning(other.postmaster)).toBe(true)
    expect(await askMe(other.url, other.token)).toBe(200)
  })
})

describe('a PostgreSQL that ends', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGQUIT'] as const)(
    'by %s is started again, and the server answers again',
    async (signal) => {
      const { place, url, token, postmaster } = await placeWithAnn()

      process.kill(postmaster, signal)

      await eventually('PostgreSQL is gone', () => !isRunning(postmaster))
      await eventually('the server answers', async () => (await askMe(url, token).catch(() => 0)) === 200)
      await logIn(url, 'ann')
      place.signal('SIGTERM')
      expect(await place.ended).toEqual({ code: 0, signal: null })
      expect(postmasterOf(place.folder)).toBeNull()
    },
  )
  it('and cannot be started again yet is tried until it can', async () => {
    const { place, url, token, postmaster } = await placeWithAnn()
    const [data, away] = [join(place.folder, 'postgres', '18'), join(place.folder, 'postgres', 'away')]
    renameSync(data, away)
    process.kill(postmaster, 'SIGKILL')
    await eventually('it has been tried', () => place.stderr().includes('PostgreSQL does not start again yet'))

    renameSync(away, data)

    await eventually('the server answers', async () => (await askMe(url, token).catch(() => 0)) === 200)
  })
})
