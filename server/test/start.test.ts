import { chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@parley/testkit'
import { describe, expect, it } from 'vitest'
import { askMe, isRoot, logIn, newFolder, type Place, postmasterOf, project, register, startPlace } from './place.ts'
import { eventually, processes } from './processes.ts'

const nobody = 65_534

/**
 * Starts what is built as another user. Where the project is closed to others, as below /root, that user sees it at an
 * open place of its own.
 */
function startAs(user: number, folder: string): Place {
  chownSync(folder, user, user)
  const open = newFolder()
  const script =
    'mount --bind "$1" "$2" && cd "$2" && exec setpriv --reuid "$3" --regid "$3" --clear-groups "$4" server/dist/main.js'
  const args = [project, open, String(user), process.execPath]
  return startPlace({
    folder,
    command: ['unshare', '--mount', '--propagation', 'private', '/bin/sh', '-c', script, 'sh', ...args],
  })
}

describe('the start', () => {
  it('says where the place is, and to whom it will belong for as long as it is nobody’s', async () => {
    const port = await freePort()
    const ready = `Parley is ready at http://127.0.0.1:${port}\n`
    const options = { folder: newFolder(), env: { PORT: String(port) } }

    const first = startPlace(options)
    const url = await first.ready()
    await eventually('it says more', () => first.stdout() !== ready)
    expect(first.stdout()).toBe(`${ready}Whoever creates the first account there becomes its administrator.\n`)
    await register(url, 'ann')
    first.signal('SIGTERM')
    await first.ended

    const second = startPlace(options)
    await second.ready()
    second.signal('SIGTERM')
    await second.ended
    expect(second.stdout()).toBe(ready)
  })

  it('serves the API and the page', async () => {
    const url = await startPlace().ready()

    const page = await fetch(`${url}/`)
    const token = await register(url, 'ann')

    expect(await page.text()).toContain('<title>')
    expect(await askMe(url, token)).toBe(200)
  })

  it('neither installs nor builds when nothing has changed', async () => {
    const place = startPlace({ command: ['npm', 'start'] })

    await place.ready()

    expect(place.stderr()).not.toMatch(/Installing|Building/)
  })

  it('never runs PostgreSQL as root', async () => {
    const place = startPlace()
    await place.ready()

    const postmaster = processes().find(({ pid }) => pid === postmasterOf(place.folder))

    if (isRoot) expect(postmaster?.user).toBeGreaterThan(0)
    else expect(postmaster?.user).toBe(process.getuid?.())
  })

  it('keeps its secrets from PostgreSQL', async () => {
    const secret = 'known-to-parley-and-to-nobody-else'
    const place = startPlace({ env: { PARLEY_SECRET: secret } })
    await place.ready()

    const seen = readFileSync(`/proc/${postmasterOf(place.folder)}/environ`, 'utf8')

    expect(seen).toContain('PATH=')
    expect(seen).not.toContain(secret)
  })

  it('works in a folder with spaces and quotes in its name', async () => {
    const folder = join(newFolder(), `Anne's place & "more" $HOME`)

    const url = await startPlace({ folder }).ready()

    await register(url, 'ann')
    expect(postmasterOf(folder)).not.toBeNull()
  })

  it('works in a folder whose name is too long for a socket', async () => {
    const folder = join(newFolder(), 'long'.repeat(30))

    await register(await startPlace({ folder }).ready(), 'ann')
  })

  it('works in a folder that is closed to others', async () => {
    const folder = newFolder({ parent: homedir(), isOpen: false })
    expect(statSync(folder).mode & 0o077).toBe(0)
    const before = startPlace({ folder })
    await register(await before.ready(), 'ann')
    before.signal('SIGTERM')
    expect(await before.ended).toEqual({ code: 0, signal: null })

    const url = await startPlace({ folder }).ready()

    await logIn(url, 'ann')
  })

  it('works for an ordinary user', async () => {
    const folder = newFolder()
    const place = isRoot ? startAs(nobody, folder) : startPlace({ folder })

    await register(await place.ready(), 'ann')

    const postmaster = processes().find(({ pid }) => pid === postmasterOf(folder))
    expect(postmaster?.user).toBe(isRoot ? nobody : process.getuid?.())
  })

  it('reads parley.env in the data folder', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'parley.env'), '# What we are called\nPARLEY_NAME="The Old Mill"\n')

    const url = await startPlace({ folder }).ready()

    const answer = await fetch(`${url}/api/v1/place`)
    expect(await answer.text()).toContain('The Old Mill')
  })
})

describe('several places on one machine', () => {
  it('run side by side on two ports and two data folders', async () => {
    const [one, two] = [startPlace(), startPlace()]
    const [first, second] = await Promise.all([one.ready(), two.ready()])

    await Promise.all([register(first, 'ann'), register(second, 'ann')])

    expect(postmasterOf(one.folder)).not.toBe(postmasterOf(two.folder))
  })

  it('are refused the same data folder, and the first is not disturbed', async () => {
    const first = startPlace()
    const url = await first.ready()
    const token = await register(url, 'ann')

    const second = startPlace({ folder: first.folder })

    expect(await second.ended).toEqual({ code: 1, signal: null })
    expect(second.stdout()).toBe('')
    expect(second.stderr()).toContain(`Another Parley (process ${first.pid}) is using the data folder ${first.folder}.`)
    expect(await askMe(url, token)).toBe(200)
  })

  it.each([
    ['nobody’s', undefined],
    ['left by one that was killed', '4194305 1\n'],
  ])('that are started at the same moment in a data folder that is %s come down to one', async (_, note) => {
    const folder = newFolder()
    if (note !== undefined) writeFileSync(join(folder, 'parley.pid'), note)
    const places = [startPlace({ folder }), startPlace({ folder }), startPlace({ folder })]

    const outcomes = await Promise.all(
      places.map(({ ready }) =>
        ready().then(
          () => 'ready',
          () => 'refused',
        ),
      ),
    )

    expect(outcomes.toSorted()).toEqual(['ready', 'refused', 'refused'])
    expect(readdirSync(folder).filter((name) => name.startsWith('parley.pid'))).toEqual(['parley.pid'])
  })

  it('are refused a port that is taken, before anything is started', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
    })
    const place = startPlace({ env: { PORT: String(port) } })

    const end = await place.ended
    taken.close()

    expect(end).toEqual({ code: 1, signal: null })
    expect(place.stdout()).toBe('')
    expect(place.stderr()).toContain(`Port ${port} on 127.0.0.1 is already in use.`)
    expect(place.stderr()).not.toContain('    at ')
    expect(postmasterOf(place.folder)).toBeNull()
  })
})
