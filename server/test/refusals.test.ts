import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askMe, isRoot, logIn, newFolder, postmasterOf, register, startPlace, type StartOptions } from './place.ts'

/** A start that must end by itself, and what it says. */
async function refusedStart(options: StartOptions): Promise<string> {
  const place = startPlace(options)
  expect(await place.ended).toEqual({ code: 1, signal: null })
  expect(place.stdout()).toBe('')
  expect(place.stderr()).toMatch(/^Parley cannot start\.\n/)
  // An operator is told what to do, not where in the program it was noticed.
  expect(place.stderr()).not.toContain('    at ')
  return place.stderr()
}

describe('a bad setting', () => {
  it.each([
    ['PORT', 'supersecretvalue'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'garbage-supersecretvalue'],
    ['DATABASE_URL', 'mysql://me:supersecretvalue@localhost/parley'],
    ['REDIS_URL', 'redis://:supersecretvalue@host/name'],
    ['PARLEY_SECRET', 'short-supersecret'],
    ['PARLEY_PUBLIC_URL', 'chat.supersecretvalue.org'],
    ['PARLEY_LIMITS', 'supersecretvalue=1/1m'],
    ['LOG_LEVEL', 'supersecretvalue'],
  ])('is refused by its name and never by its value: %s', async (name, value) => {
    const said = await refusedStart({ env: { [name]: value } })

    expect(said).toContain(`${name}: expected `)
    expect(said).not.toContain(value)
    expect(said).not.toContain('supersecret')
  })

  it('is told together with all others', async () => {
    const said = await refusedStart({ env: { PORT: 'x', HOST: '!', PARLEY_GUESTS: 'perhaps' } })

    for (const name of ['PORT', 'HOST', 'PARLEY_GUESTS']) expect(said).toContain(`  ${name}: expected `)
  })

  it('with a mistake in its name is refused with the name that was meant', async () => {
    const said = await refusedStart({ env: { PARLEY_GEUSTS: 'off' } })

    expect(said).toContain('PARLEY_GEUSTS: there is no such setting; did you mean PARLEY_GUESTS?')
  })

  it('in parley.env is refused the same way', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'parley.env'), 'PORT=supersecretvalue\nGEUSTS=off\n')

    // The environment wins, so this one must come from the file alone.
    const said = await refusedStart({ folder, env: { PORT: '' } })

    expect(said).toContain('PORT: expected ')
    expect(said).toContain('GEUSTS: there is no such setting')
    expect(said).not.toContain('supersecretvalue')
  })

  it('leaves nothing behind', async () => {
    const folder = join(newFolder(), 'never-made')

    await refusedStart({ folder, env: { PORT: 'x' } })

    expect(existsSync(folder)).toBe(false)
  })
})

describe('a move of files', () => {
  it('that cannot be says from or to where, and nothing of the start', async () => {
    const bucket = 's3://key:supersecret@127.0.0.1:9/files?tls=off'
    const move = async (env: Readonly<Record<string, string>>) => {
      const command = [process.execPath, 'tools/start.mjs', '--copy-files']
      const place = startPlace({ command, env })
      expect(await place.ended).toEqual({ code: 1, signal: null })
      return place.stderr()
    }

    const to = await move({ STORAGE_URL: bucket })
    const from = await move({ STORAGE_URL_BEFORE: bucket })

    expect(to).toMatch(/^The files could not be copied\.\nSTORAGE_URL: the S3 storage cannot be used \(\w+\)\n$/m)
    expect(from).toContain('STORAGE_URL_BEFORE: the S3 storage cannot be used')
  })
})

describe('a data folder that cannot be written', () => {
  it('is refused by its name when it is not a folder', async () => {
    const folder = join(newFolder(), 'file')
    writeFileSync(folder, '')

    const said = await refusedStart({ folder: join(folder, 'data') })

    expect(said).toContain(`The data folder ${join(folder, 'data')} cannot be used`)
    expect(said).toContain('PARLEY_DATA_DIR')
  })

  it('is refused by its name when it is closed', async () => {
    // Permissions do not stop root; a folder that only the kernel writes does.
    const folder = isRoot ? '/sys/kernel' : newFolder()
    if (!isRoot) chmodSync(folder, 0o500)

    const said = await refusedStart({ folder })

    expect(said).toContain(`The data folder ${folder} cannot be used`)
    expect(postmasterOf(folder)).toBeNull()
  })
})

it('a database that cannot be reached is told by the name of its setting, without its value', async () => {
  const secret = 'do-not-print-me'

  const said = await refusedStart({ env: { DATABASE_URL: `postgres://parley:${secret}@127.0.0.1:1/parley` } })

  expect(said).toContain('DATABASE_URL: the database cannot be reached (ECONNREFUSED).')
  expect(said).not.toContain(secret)
})

it('a Redis that cannot be reached is told by the name of its setting, without its value', async () => {
  const secret = 'do-not-print-me'
  const folder = newFolder()

  const said = await refusedStart({ folder, env: { REDIS_URL: `redis://:${secret}@127.0.0.1:1` } })

  expect(said).toContain('REDIS_URL: Redis cannot be reached (ECONNREFUSED).')
  expect(said).not.toContain(secret)
  expect(postmasterOf(folder)).toBeNull()
})

it('a data folder where no folder can be made is refused by its name', async () => {
  const folder = existsSync('/proc/self') ? '/proc/parley' : '/dev/null/parley'

  const said = await refusedStart({ folder })

  expect(said).toContain(`The data folder ${folder} cannot be used`)
})

describe('the secret', () => {
  const old = 'the-old-secret-that-is-long-enough-to-be-one'
  const fresh = 'the-new-secret-that-is-long-enough-to-be-one'

  async function restarted(folder: string, secret: string) {
    const place = startPlace({ folder, env: { PARLEY_SECRET: secret } })
    const url = await place.ready()
    const stop = async () => {
      place.signal('SIGTERM')
      await place.ended
    }
    return { url, stop }
  }

  it('is changed without signing anybody out, and the old one ends when it is taken away', async () => {
    const folder = newFolder()
    const before = await restarted(folder, old)
    const oldToken = await register(before.url, 'ann')
    await before.stop()

    const both = await restarted(folder, `${fresh},${old}`)
    expect(await askMe(both.url, oldToken)).toBe(200)
    const newToken = await logIn(both.url, 'ann')
    await both.stop()

    const after = await restarted(folder, fresh)
    expect(await askMe(after.url, newToken)).toBe(200)
    expect(await askMe(after.url, oldToken)).toBe(401)
  })

  it('is made once and kept in the data folder when none is set', async () => {
    const first = startPlace()
    const token = await register(await first.ready(), 'ann')
    first.signal('SIGTERM')
    await first.ended

    const url = await startPlace({ folder: first.folder }).ready()

    expect(await askMe(url, token)).toBe(200)
  })
})
