import { expect, it } from 'vitest'
import { createOnScreen } from './on-screen.ts'

function setUp() {
  const told: (readonly string[])[] = []
  return { told, screen: createOnScreen((userIds) => told.push(userIds)) }
}

it('watches everybody whom any view shows, told once for views that come together', async () => {
  const { told, screen } = setUp()
  screen.show(['ada', 'bob'])
  screen.show(['bob', 'eve'])
  await Promise.resolve()
  expect(told).toEqual([['bob', 'eve', 'ada']])
})

it('watches somebody until the last view of them is gone', async () => {
  const { told, screen } = setUp()
  const [one, other] = [screen.show(['ada']), screen.show(['ada'])]
  await Promise.resolve()
  one()
  await Promise.resolve()
  expect(told).toEqual([['ada']])
  other()
  await Promise.resolve()
  expect(told).toEqual([['ada'], []])
})

it('says nothing when one view takes the place of another', async () => {
  const { told, screen } = setUp()
  const leave = screen.show(['ada'])
  await Promise.resolve()
  leave()
  screen.show(['ada'])
  await Promise.resolve()
  expect(told).toHaveLength(1)
})
