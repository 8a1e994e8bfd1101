import { expect, it } from 'vitest'
import { sampleMembership, sampleRoom } from '../rooms/sample-room.ts'
import { createInvitation } from './invitation.ts'

function setUp() {
  const world = { done: [] as string[], problem: null as Error | null }
  const answer = async (what: string) => {
    if (world.problem !== null) throw world.problem
    world.done.push(what)
  }
  const invitation = createInvitation({
    preview: () => Promise.reject(new Error('not asked')),
    async accept() {
      await answer('accept')
      return { room: sampleRoom, membership: sampleMembership('me', 'member') }
    },
    becomeGuest: () => answer('guest'),
    entered: ({ slug }) => world.done.push(`in ${slug}`),
  })
  return { world, invitation }
}

const settled = () => new Promise<void>((done) => setImmediate(done))

it('lets somebody in once, however often they ask', async () => {
  const { world, invitation } = setUp()
  await Promise.all([invitation.enter(), invitation.enter()])
  expect(world.done).toEqual(['accept', 'in harbour'])
})

it('makes a guest of who asks for that, and lets them in', async () => {
  const { world, invitation } = setUp()
  await invitation.enterAsGuest()
  expect(world.done).toEqual(['guest', 'accept', 'in harbour'])
})

it('goes in after the sign-in only where that was wished for, and only once', async () => {
  const { world, invitation } = setUp()
  invitation.enterAsWished()
  await settled()
  expect(world.done).toEqual([])
  invitation.wish()
  invitation.enterAsWished()
  invitation.enterAsWished()
  await settled()
  expect(world.done).toEqual(['accept', 'in harbour'])
})

it('tells why it failed, and lets them try again', async () => {
  const { world, invitation } = setUp()
  world.problem = new Error('full')
  await invitation.enter()
  expect(invitation.entering.getSnapshot()).toEqual({ pending: false, problem: world.problem })
  world.problem = null
  await invitation.enter()
  expect(invitation.entering.getSnapshot()).toEqual({ pending: false, problem: null })
  expect(world.done).toEqual(['accept', 'in harbour'])
})
