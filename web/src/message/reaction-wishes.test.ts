import type { MessageView } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { createReactionWishes } from './reaction-wishes.ts'
import { sampleMessage } from './sample-message.ts'
import { type Wishes, withWishes } from './wishes.ts'

function world() {
  const told: (readonly [emoji: string, on: boolean])[] = []
  const refusals: (() => void)[] = []
  const answers: { readonly take: () => void; readonly refuse: () => void }[] = []
  const wishes = createCell<Wishes>(new Map())
  const reactions = createReactionWishes({
    wishes,
    tell: (_message, emoji, on) => {
      told.push([emoji, on])
      return new Promise<MessageView>((resolve, reject) => {
        answers.push({
          take: () => resolve({ ...sampleMessage, reactions: [] }),
          refuse: () => reject(new Error('no')),
        })
      })
    },
    refused: (_error, again) => refusals.push(again),
  })
  const wanted = (emoji: string) => wishes.getSnapshot().get(sampleMessage.id)?.get(emoji)
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return { told, refusals, answers, reactions, wanted, wishes, settle }
}

describe('a reaction', () => {
  it('is seen at once, and nothing is left to want when the place has it', async () => {
    const { told, answers, reactions, wanted, settle } = world()
    reactions.toggle(sampleMessage, '👍')
    expect(wanted('👍')).toBe(true)
    answers[0]?.take()
    await settle()
    expect(told).toEqual([['👍', true]])
    expect(wanted('👍')).toBeUndefined()
  })

  it('that is taken back meanwhile is taken back after it was told', async () => {
    const { told, answers, reactions, settle, wishes } = world()
    reactions.toggle(sampleMessage, '👍')
    reactions.toggle(sampleMessage, '👍')
    answers[0]?.take()
    await settle()
    answers[1]?.take()
    await settle()
    expect(told).toEqual([
      ['👍', true],
      ['👍', false],
    ])
    expect(wishes.getSnapshot().size).toBe(0)
  })

  it('that is refused is gone again, and can be tried again', async () => {
    const { told, refusals, answers, reactions, wanted, settle } = world()
    reactions.toggle(sampleMessage, '👍')
    answers[0]?.refuse()
    await settle()
    expect(wanted('👍')).toBeUndefined()
    refusals[0]?.()
    expect(wanted('👍')).toBe(true)
    expect(told).toHaveLength(2)
  })
})

describe('reactions as somebody wants them', () => {
  const given = [
    { emoji: '👍', count: 2, userIds: ['bert', 'me'], mine: true },
    { emoji: '🎉', count: 1, userIds: ['bert'], mine: false },
  ]
  it.each([
    ['nothing', undefined, '👍2 🎉1'],
    ['one more', new Map([['🎉', true]]), '👍2 🎉2'],
    ['one less', new Map([['👍', false]]), '👍1 🎉1'],
    ['a new one', new Map([['🚢', true]]), '👍2 🎉1 🚢1'],
    ['what is so already', new Map([['👍', true]]), '👍2 🎉1'],
    ['what is not there away', new Map([['🚢', false]]), '👍2 🎉1'],
  ])('%s', (_what, wanted, shown) => {
    const reactions = withWishes(given, wanted, 'me')
    expect(reactions.map(({ emoji, count }) => `${emoji}${count}`).join(' ')).toBe(shown)
    expect(reactions.every(({ count, userIds }) => count === userIds.length)).toBe(true)
  })

  it('goes when nobody is left', () => {
    const alone = [{ emoji: '👍', count: 1, userIds: ['me'], mine: true }]
    expect(withWishes(alone, new Map([['👍', false]]), 'me')).toEqual([])
  })
})
