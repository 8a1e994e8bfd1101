import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askMe, logIn, newFolder, postmasterOf, register, startPlace } from './place.ts'

/** What one command said, and how it ended. */
async function parley(folder: string, ...typed: string[]) {
  const command = [process.execPath, 'tools/parley.mjs', ...typed]
  const run = startPlace({ folder, command })
  const { code } = await run.ended
  return { code, stdout: run.stdout(), stderr: run.stderr() }
}

/** The same for programs. */
async function ask(folder: string, ...typed: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await parley(folder, ...typed, '--json')
  if (code !== 0) throw new Error(`${typed.join(' ')} ended with ${code}: ${stderr}`)
  const said: unknown = JSON.parse(stdout)
  return said as Record<string, unknown>
}

const password = 'Correct-horse-7'
const reset = (url: string, code: unknown) =>
  fetch(`${url}/api/v1/auth/reset-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, password }),
  })

describe('the command line', () => {
  it('makes the first administrator before the place has ever run, and leaves nothing running', async () => {
    const folder = newFolder()
    const { code, role } = await ask(folder, 'user', 'add', 'grace', '--email=grace@example.org')
    expect(role).toBe('admin')
    expect(postmasterOf(folder)).toBeNull()
    expect(existsSync(join(folder, 'parley.pid'))).toBe(false)
    const url = await startPlace({ folder }).ready()
    expect((await reset(url, code)).status).toBe(204)
    expect(await askMe(url, await logIn(url, 'grace@example.org'))).toBe(200)
  })

  it('works on a place that is running, over the socket of its database', async () => {
    const place = startPlace()
    const { folder } = place
    const url = await place.ready()
    const boss = await register(url, 'boss')
    await register(url, 'grace')
    const before = postmasterOf(folder)

    const refused = await parley(folder, 'user', 'role', 'boss', 'user')
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('The place needs an administrator.')
    expect(await ask(folder, 'user', 'role', 'grace', 'moderator')).toMatchObject({ role: 'moderator' })
    await ask(folder, 'user', 'deactivate', 'grace', '--reason', 'left')
    await expect(logIn(url, 'grace')).rejects.toThrow('account_deactivated')
    await ask(folder, 'user', 'activate', 'grace')
    await logIn(url, 'grace')
    const { code } = await ask(folder, 'user', 'reset-password', 'grace')
    expect((await reset(url, code)).status).toBe(204)

    const rooms = await fetch(`${url}/api/v1/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${boss}` },
      body: JSON.stringify({ kind: 'channel', name: 'Hall' }),
    })
    expect(rooms.status).toBe(201)
    const [room] = (await ask(folder, 'room', 'list', '--find', 'hall')) as unknown as { id: string }[]
    await ask(folder, 'room', 'delete', room?.id ?? '')
    expect(await ask(folder, 'room', 'list')).toEqual([])

    const examined = await parley(folder, 'doctor')
    expect([examined.code, examined.stdout]).toEqual([0, expect.stringContaining('a place is running in it')])
    expect(await ask(folder, 'audit', 'verify')).toMatchObject({ brokenAt: null })
    const entries = (await ask(folder, 'audit', 'tail', '--limit=100')) as unknown as {
      act: string
      actor: object | null
      details: object
    }[]
    const byOperator = entries.filter(({ details }) => 'by' in details)
    expect(byOperator.map(({ act }) => act)).toEqual([
      'account.role_changed',
      'account.deactivated',
      'account.activated',
      'account.password_reset',
      'room.deleted',
    ])
    expect(byOperator.every(({ actor }) => actor === null)).toBe(true)
    expect(postmasterOf(folder)).toBe(before)
    expect(await askMe(url, boss)).toBe(200)
  })

  it('changes the secret: what was signed before is good until the old one is dropped', async () => {
    const folder = newFolder()
    const token = async () => {
      const place = startPlace({ folder })
      const url = await place.ready()
      return { url, end: async () => (place.signal('SIGTERM'), await place.ended) }
    }
    const first = await token()
    const old = await register(first.url, 'boss')
    await first.end()
    const secrets = () => readFileSync(join(folder, 'secret'), 'utf8').trim().split('\n')
    const [before] = secrets()
    expect(await ask(folder, 'rotate-keys')).toEqual({ secrets: 2 })
    expect(secrets()[1]).toBe(before)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    const second = await token()
    expect(await askMe(second.url, old)).toBe(200)
    await second.end()
    expect(await ask(folder, 'rotate-keys', '--drop-old')).toEqual({ secrets: 1 })
    const third = await token()
    expect(await askMe(third.url, old)).toBe(401)
  })

  it('says how it is meant where it is not understood, and touches nothing', async () => {
    const folder = newFolder()
    for (const [typed, said] of [
      [['user', 'ad', 'grace'], 'did you mean “user add”?'],
      [['user', 'add'], 'Say <username>.'],
      [['user', 'list', '--rol', 'admin'], 'did you mean --role?'],
      [['user', 'list', '--role', 'king'], '--role is one of user, moderator, admin.'],
    ] as const) {
      const { code, stderr, stdout } = await parley(folder, ...typed)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(said)
    }
    expect(existsSync(join(folder, 'secret'))).toBe(false)
    const help = await parley(folder, 'help')
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('parley user add <username>')])
  })

  it('says of a database that is not there that it is the one thing that is wrong', async () => {
    const command = [process.execPath, 'tools/parley.mjs', 'doctor', '--json']
    const env = { DATABASE_URL: 'postgres://grace:hopper@127.0.0.1:1/parley' }
    const run = startPlace({ command, env })
    expect((await run.ended).code).toBe(1)
    expect(JSON.parse(run.stdout())).toMatchObject({
      well: false,
      findings: expect.arrayContaining([
        { what: 'database', state: 'bad', say: 'it cannot be reached where DATABASE_URL says (ECONNREFUSED)' },
      ]),
    })
    expect(run.stdout() + run.stderr()).not.toContain('hopper')
  })

  it('tells programs why something could not be done', async () => {
    const folder = newFolder()
    await ask(folder, 'user', 'add', 'grace')
    const { code, stderr } = await parley(folder, 'user', 'add', 'grace', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stderr)).toMatchObject({ error: { reason: 'username_taken' } })
  })
})
