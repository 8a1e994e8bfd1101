import type { MessageView } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { createRoomWindow, isRoomId } from './elsewhere.ts'
import { sampleRoom } from './sample-room.ts'

const message = (seq: number) => ({ id: `m${seq}`, seq }) as MessageView

function setUp({ membership = null, problem = null }: { membership?: object | null; problem?: Error | null } = {}) {
  const world = { problem, reads: 0, all: [1, 2, 3, 4, 5].map(message) }
  const window = createRoomWindow('harbour', {
    async find() {
      if (world.problem !== null) throw world.problem
      return { room: sampleRoom, membership }
    },
    async read(_, before) {
      world.reads += 1
      if (world.problem !== null) throw world.problem
      const known = world.all.filter(({ seq }) => before === null || seq < before)
      return { messages: known.slice(-2), hasBefore: known.length > 2 }
    },
  })
  return { world, window }
}

describe('looking into a room from outside', () => {
  it('shows the newest, and page after page of what was before', async () => {
    const { window, world } = setUp()
    const seen = () => {
      const now = window.getSnapshot()
      return now.is === 'open' ? [now.messages.map(({ seq }) => seq), now.older] : now
    }
    expect(window.getSnapshot()).toEqual({ is: 'looking' })
    await window.look()
    expect(seen()).toEqual([[4, 5], 'some'])
    await Promise.all([window.older(), window.older()])
    expect(world.reads).toBe(2)
    expect(seen()).toEqual([[2, 3, 4, 5], 'some'])
    await window.older()
    expect(seen()).toEqual([[1, 2, 3, 4, 5], 'none'])
  })

  it('keeps what is there when more cannot be had, and tries again', async () => {
    const { window, world } = setUp()
    await window.look()
    world.problem = new Error('away')
    await window.older()
    expect(window.getSnapshot()).toMatchObject({ is: 'open', older: 'failed', messages: [{ seq: 4 }, { seq: 5 }] })
    world.problem = null
    await window.older()
    expect(window.getSnapshot()).toMatchObject({ is: 'open', older: 'some' })
  })

  it('of one that one is in waits for it to come', async () => {
    const { window } = setUp({ membership: {} })
    await window.look()
    expect(window.getSnapshot()).toEqual({ is: 'inside', roomId: sampleRoom.id })
  })

  it('says that there is none, or that it failed, and looks again', async () => {
    const { window, world } = setUp({ problem: new Error('away') })
    await window.look()
    expect(window.getSnapshot()).toMatchObject({ is: 'failed' })
    world.problem = null
    await window.look()
    expect(window.getSnapshot()).toMatchObject({ is: 'open' })
    world.problem = new ParleyError({ code: 'NOT_FOUND', reason: 'room_not_found', message: '' })
    await window.look()
    expect(window.getSnapshot()).toEqual({ is: 'missing' })
  })
})

it.each([
  ['018f0000-0000-7000-8000-000000000001', true],
  ['018F0000-0000-7000-8000-000000000001', true],
  ['harbour', false],
  ['018f-harbour', false],
])('%s is an id: %s', (asked, is) => {
  expect(isRoomId(asked)).toBe(is)
})
