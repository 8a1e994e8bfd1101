import { createClient } from '@parley/sdk'
import { freePort, goodPassword, type HistoryPlace, planOf, playHistory, type Someone } from '@parley/testkit'
import { expect, it } from 'vitest'
import { newFolder, type Place, startPlace } from './place.ts'

const count = Number(process.env['HISTORIES'] ?? 8)
const first = Number(process.env['HISTORY_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))

/** The real program, which is killed with all it has started, in the middle of whatever it does, and started again. */
async function killablePlace(): Promise<HistoryPlace & { readonly kills: () => number }> {
  const folder = newFolder()
  const env = { PORT: String(await freePort()), PARLEY_DATA_DIR: folder }
  let place: Place = startPlace({ folder, env })
  const url = await place.ready()
  let kills = 0
  let names = 0
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
    async person(): Promise<Someone> {
      const client = createClient({ url })
      const username = `person${(names += 1)}`
      const { user, accessToken, refreshToken } = await client.call('auth.register', {
        username,
        password: goodPassword,
      })
      return { client, user, token: accessToken, refreshToken: refreshToken ?? '' }
    },
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
