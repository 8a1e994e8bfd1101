import { createClient } from '@parley/sdk'
import { freePort, goodPassword, type HistoryPlace, planOf, playHistory, type Someone } from '@parley/testkit'
import { expect, it } from 'vitest'
import { openGround } from './ground.ts'
import { newFolder, type Place, startPlace } from './place.ts'

const count = Number(process.env['HISTORIES'] ?? 8)
const countOfNodes = Math.ceil(count / 2)
const first = Number(process.env['HISTORY_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))

/** New people, one after the other. */
function comers(url: () => string): () => Promise<Someone> {
  let names = 0
  return async () => {
    const client = createClient({ url: url() })
    const username = `person${(names += 1)}`
    const { user, accessToken, refreshToken } = await client.call('auth.register', { username, password: goodPassword })
    return { client, user, token: accessToken, refreshToken: refreshToken ?? '' }
  }
}

/** The real program, which is killed with all it has started, in the middle of whatever it does, and started again. */
async function killablePlace(): Promise<HistoryPlace & { readonly kills: () => number }> {
  const folder = newFolder()
  const env = { PORT: String(await freePort()), PARLEY_DATA_DIR: folder }
  let place: Place = startPlace({ folder, env })
  const url = await place.ready()
  let kills = 0
  const kill = async () => {
    kills += 1
    place.signalGroup('SIGKILL')
    await place.ended
    place = startPlace({ folder, env })
    await place.ready()
  }
  return {
    kills: () => kills,
    urls: () => [url],
    client: (options) => createClient({ url, ...options }),
    person: comers(() => url),
    restart: kill,
    loseDatabase: kill,
    moveClock: () => {},
  }
}

/** Whether the program is killed in the history of a number. */
const isKilling = (number: number) =>
  planOf(number).some(({ fault }) => fault?.do === 'restart' || fault?.do === 'lose the database')

it(
  `histories from number ${first} lose nothing although the program is killed again and again`,
  async () => {
    const place = await killablePlace()
    let played = 0
    for (let number = first; played < count || place.kills() < 4; number += 1) {
      // However peaceful the first ones are, those that are added are few.
      if (played >= count && !isKilling(number)) continue
      await playHistory(place, number)
      played += 1
    }
    expect(played).toBeLessThanOrEqual(count + 4)
  },
  120_000 + count * 10_000,
)

/** Two nodes as processes of their own, on a database and a Redis that are no safer than they are. */
async function killableNodes(): Promise<HistoryPlace & { readonly suffered: Readonly<Record<Suffering, number>> }> {
  const ground = await openGround()
  const suffered = { kills: 0, crashes: 0, losses: 0 }
  const startOne = async () => {
    const env = { PORT: String(await freePort()) }
    const folder = ground.folder()
    const program = ground.start(env, folder)
    const url = await program.ready()
    return { env, folder, program, url, back: Promise.resolve(), isThere: true }
  }
  const nodes = [await startOne(), await startOne()]
  const living = () => nodes.filter(({ isThere }) => isThere).map(({ url }) => url)
  const whole = async () => void (await Promise.all(nodes.map(({ back }) => back)))

  /** As whoever watches over a program does it: again and again, should what it needs be away as well. */
  async function bringBack(node: (typeof nodes)[number]): Promise<void> {
    for (let isReady = false; !isReady;) {
      node.program = ground.start(node.env, node.folder)
      isReady = await node.program.ready().then(
        () => true,
        () => false,
      )
    }
    node.isThere = true
  }

  return {
    suffered,
    urls: living,
    client: (options) => createClient({ url: living()[0] ?? '', ...options }),
    person: comers(() => living()[0] ?? ''),
    restart: () => Promise.resolve(),
    moveClock: () => {},
    async loseDatabase() {
      suffered.crashes += 1
      await ground.crashDatabase()
    },
    nodes: {
      whole,
      async kill(which) {
        // One of them is always there to go to.
        await whole()
        const node = nodes[which]
        if (node === undefined) return
        suffered.kills += 1
        node.isThere = false
        node.program.signalGroup('SIGKILL')
        await node.program.ended
        node.back = bringBack(node)
      },
      async loseRedis() {
        suffered.losses += 1
        await ground.redis.stop()
        await ground.redis.start()
      },
      async emptyRedis() {
        suffered.losses += 1
        await ground.redis.flush()
      },
    },
  }
}
type Suffering = 'kills' | 'crashes' | 'losses'

it(
  `histories of two nodes from number ${first} lose nothing although a node, the database or Redis dies again and again`,
  async () => {
    const place = await killableNodes()
    const { suffered } = place
    const isSpared = () => Math.min(suffered.kills, suffered.crashes, suffered.losses) === 0
    let played = 0
    for (let number = first; played < countOfNodes || isSpared(); number += 1, played += 1)
      await playHistory(place, number)
    expect(played).toBeGreaterThanOrEqual(countOfNodes)
  },
  120_000 + countOfNodes * 60_000,
)
