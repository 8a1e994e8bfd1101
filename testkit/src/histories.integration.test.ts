import { describe, expect, it, onTestFinished } from 'vitest'
import { historyPlace } from './histories/place.ts'
import { playHistory } from './histories/play.ts'
import { openWorld } from './world.ts'

/**
 * Random people doing random things while everything goes wrong that can: `npm run histories -- 2000` plays as many as one
 * likes, from a number that is printed; without, the suite plays these.
 */
const count = Number(process.env['HISTORIES'] ?? 200)
const first = Number(process.env['HISTORY_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))
const numbers = (howMany: number) => Array.from({ length: howMany }, (_, index) => first + index)

describe(`histories from number ${first}`, () => {
  it(
    'of one node end with everything said in its place, and shown the same to everybody',
    async () => {
      const world = await openWorld()
      onTestFinished(() => world.close())
      const played: number[] = []
      for (const number of numbers(count)) {
        await playHistory(historyPlace(world), number)
        played.push(number)
      }
      expect(played).toHaveLength(count)
    },
    60_000 + count * 5_000,
  )

  it(
    'of two nodes whose Redis forgets everything and goes away end so, too',
    async () => {
      const world = await openWorld({ nodes: 2 })
      onTestFinished(() => world.close())
      const place = historyPlace(world)
      const played: number[] = []
      for (const number of numbers(Math.ceil(count / 8))) {
        const restart = async () => {
          await world.redis.stop()
          await world.redis.start()
        }
        await playHistory({ ...place, restart, moveClock: () => void world.redis.flush() }, number)
        played.push(number)
      }
      expect(played).toHaveLength(Math.ceil(count / 8))
    },
    60_000 + count * 2_000,
  )
})

// Numbers of histories that went wrong once.
it.each([13, 400_779_091])('history %i, which once went wrong, does not any more', async (number) => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  await expect(playHistory(historyPlace(world), number)).resolves.toBeUndefined()
})
