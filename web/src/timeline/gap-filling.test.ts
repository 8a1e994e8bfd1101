import { ParleyError } from '@parley/sdk'
import { expect, it } from 'vitest'
import { GapFilling } from './gap-filling.ts'
import type { GapRow } from './rows/row.ts'
import { layOut } from './scroll/layout.ts'

const gap: GapRow = { is: 'gap', key: 'before 51', above: null, below: 51 }
const inSight = { rows: [gap], tops: layOut([400]), top: 0, height: 800 }
const none = () => Promise.reject(new Error('this gap is not filled from there'))
const away = new ParleyError({ code: 'UNREACHABLE', reason: 'unreachable', message: 'The place cannot be reached.' })

/** A place that can be away. */
function openGap() {
  const place = { isAway: true, asked: 0 }
  const loadBefore = () => {
    place.asked += 1
    return place.isAway ? Promise.reject(away) : Promise.resolve()
  }
  const gaps = new GapFilling({ loadBefore, loadAfter: none, loadNewest: none }, 'room')
  return { place, gaps, hasFailed: () => gaps.failed.getSnapshot().has(gap.key) }
}

it('asks again for what did not come only when somebody wants it, or the way may be free', async () => {
  const { place, gaps, hasFailed } = openGap()
  gaps.look(inSight)
  gaps.look(inSight)
  await expect.poll(hasFailed).toBe(true)
  gaps.look(inSight)
  expect(place.asked).toBe(1)

  gaps.retry(gap)
  expect([place.asked, hasFailed()]).toEqual([2, false])
  await expect.poll(hasFailed).toBe(true)

  gaps.retryAll()
  gaps.look(inSight)
  expect([place.asked, hasFailed()]).toEqual([3, false])
  await expect.poll(hasFailed).toBe(true)

  place.isAway = false
  gaps.retry(gap)
  await new Promise(setImmediate)
  expect([place.asked, hasFailed()]).toEqual([4, false])
})
