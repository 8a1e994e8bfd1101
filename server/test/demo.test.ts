import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { logIn, newFolder, register, startPlace } from './place.ts'

const command = [process.execPath, 'tools/start.mjs', '--demo']

/** How many rooms the one who looks in is in, and how much was said in the liveliest. */
async function lookAround(url: string) {
  const token = await logIn(url, 'mara', 'Lighthouse-1887')
  const answer = await fetch(`${url}/api/v1/sync`, { headers: { authorization: `Bearer ${token}` } })
  const { rooms } = (await answer.json()) as { readonly rooms: readonly { readonly room: { readonly seq: number } }[] }
  return { rooms: rooms.length, mostSaid: Math.max(...rooms.map(({ room }) => room.seq)) }
}

/** What became of the pictures of a room. */
async function picturesIn(url: string, slug: string): Promise<readonly string[]> {
  const authorization = `Bearer ${await logIn(url, 'mara', 'Lighthouse-1887')}`
  const ask = async (path: string): Promise<unknown> =>
    await (await fetch(`${url}/api/v1${path}`, { headers: { authorization } })).json()
  const { room } = (await ask(`/rooms/slug/${slug}`)) as { readonly room: { readonly id: string } }
  const { items } = (await ask(`/rooms/${room.id}/files?kind=image`)) as {
    readonly items: readonly { readonly file: { readonly status: string } }[]
  }
  return items.map(({ file }) => file.status)
}

it(
  'a demo is full of people, talk and pictures, says how to come in, and is there again after the next start',
  { timeout: 300_000 },
  async () => {
    const folder = newFolder()
    const first = startPlace({ folder, command })
    // On a slow machine it takes a while until everybody has said their lines.
    const url = await first.ready(240)
    expect(first.stdout()).toContain('Sign in as mara with the password Lighthouse-1887.')

    await expect.poll(() => picturesIn(url, 'harbour'), { timeout: 60_000 }).toEqual(Array(4).fill('ready'))
    const { rooms, mostSaid } = await lookAround(url)
    expect(rooms).toBeGreaterThan(10)
    expect(mostSaid).toBeGreaterThan(500)
    first.signal('SIGTERM')
    await first.ended

    const second = startPlace({ folder, command })
    expect(await lookAround(await second.ready())).toEqual({ rooms, mostSaid })
  },
)

it('a demo leaves a place that people live in as it is', async () => {
  const folder = newFolder()
  const place = startPlace({ folder })
  await register(await place.ready(), 'ada')
  place.signal('SIGTERM')
  await place.ended

  const refused = startPlace({ folder, command })

  expect((await refused.ended).code).toBe(1)
  expect(refused.stderr()).toContain('holds a place already')
  expect(existsSync(join(folder, 'demo.furnished'))).toBe(false)
})

it('a demo listens to its own machine only', async () => {
  const refused = startPlace({ command, env: { HOST: '0.0.0.0' } })

  expect((await refused.ended).code).toBe(1)
  expect(refused.stderr()).toContain('HOST: the passwords of the demo are known to everybody')
})

it('nothing else can be asked for on the command line', async () => {
  const refused = startPlace({ command: [process.execPath, 'tools/start.mjs', '--dmeo'] })

  expect((await refused.ended).code).toBe(1)
  expect(refused.stderr()).toContain('--dmeo is unknown here')
})
