import type { UserView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { ada } from '../people/sample-person.ts'
import { handTimers } from '../time/hand-timers.ts'
import { createElsewhere } from './elsewhere.ts'

function setUp() {
  const timers = handTimers()
  const asked: string[] = []
  const answers: ((people: readonly UserView[]) => void)[] = []
  const elsewhere = createElsewhere({
    people: (q) => {
      asked.push(q)
      return new Promise((answer) => answers.push(answer))
    },
    rooms: () => Promise.reject(new Error('gone')),
    timers,
  })
  return { timers, asked, answers, elsewhere }
}

it('asks once the person pauses, and shows what one of two has found', async () => {
  const { timers, asked, answers, elsewhere } = setUp()
  elsewhere.ask('a')
  elsewhere.ask('ad ')
  await timers.pass(120)
  expect([asked, elsewhere.getSnapshot().isLooking]).toEqual([['ad'], true])
  answers[0]?.([ada])
  await timers.pass(0)
  expect(elsewhere.getSnapshot()).toEqual({ people: [ada], rooms: [], isLooking: false })
})

it('does not take an answer to what was asked before', async () => {
  const { timers, answers, elsewhere } = setUp()
  elsewhere.ask('ad')
  await timers.pass(120)
  elsewhere.ask('bo')
  await timers.pass(120)
  answers[1]?.([])
  await timers.pass(0)
  answers[0]?.([ada])
  await timers.pass(0)
  expect(elsewhere.getSnapshot().people).toEqual([])
})

it('forgets what it found when nothing is asked for', async () => {
  const { timers, answers, elsewhere } = setUp()
  elsewhere.ask('ad')
  await timers.pass(120)
  answers[0]?.([ada])
  await timers.pass(0)
  elsewhere.ask(' ')
  expect(elsewhere.getSnapshot().people).toEqual([])
})
