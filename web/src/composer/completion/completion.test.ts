import { describe, expect, it } from 'vitest'
import { createField } from '../field.ts'
import { marked, written } from '../text/marked.ts'
import { createCompletion, type Source } from './completion.ts'
import type { Option } from './option.ts'

const person = (username: string): Option => ({
  is: 'person',
  user: { id: username, username, displayName: username },
  isMember: true,
})
const tada: Option = { is: 'emoji', emoji: '🎉', plain: '🎉', code: 'tada' }
const crew = ['ada', 'adam', 'bob'].map(person)
const startingWith: Source = (query) =>
  crew.filter((option) => option.is === 'person' && option.user.username.startsWith(query))

function world(person: Source = startingWith) {
  const field = createField(written('¦'))
  const chosen: Option[] = []
  const completion = createCompletion({
    field,
    sources: { person, room: () => [], command: () => [], emoji: (query) => ('tada'.startsWith(query) ? [tada] : []) },
    emojiOf: (code) => (code === 'tada' ? '🎉' : null),
    chosen: (option) => chosen.push(option),
  })
  return {
    field,
    completion,
    chosen,
    /** As if it was typed, letter by letter. */
    type(text: string) {
      for (const letter of text) field.insert(letter)
    },
    active: () => completion.getSnapshot()?.active,
    shown: () => marked(field.getSnapshot()),
  }
}

describe('a completion', () => {
  it('takes the first with Enter and goes on behind it', () => {
    const { completion, type, shown, chosen } = world()
    type('hi @a')
    expect([completion.press('Enter'), shown(), completion.getSnapshot()]).toEqual([true, 'hi @ada ¦', null])
    expect(chosen).toEqual([crew[0]])
  })

  it('walks around with the arrows', () => {
    const { completion, type, shown, active } = world()
    type('@a')
    completion.press('ArrowDown')
    expect(active()).toBe(1)
    completion.press('ArrowDown')
    expect(active()).toBe(0)
    completion.press('ArrowUp')
    completion.press('Tab')
    expect(shown()).toBe('@adam ¦')
  })

  it.each([
    ['nothing was typed yet', '@'],
    ['all of it was typed', '@ada'],
    ['nobody is meant', '@xyz'],
    ['it is a face', ':D'],
  ])('leaves Enter alone where %s', (_, text) => {
    const { completion, type } = world()
    type(text)
    expect(completion.press('Enter')).toBe(false)
  })

  it('stays away from a word that it was sent away from, and comes back with the next', () => {
    const { completion, type } = world()
    type('@a')
    expect(completion.press('Escape')).toBe(true)
    type('d')
    expect([completion.getSnapshot(), completion.press('Escape')]).toEqual([null, false])
    type(' @b')
    expect(completion.getSnapshot()?.options).toEqual([crew[2]])
  })

  it('puts no second space', () => {
    const { field, completion, shown } = world()
    field.put(written('@a¦ said'))
    completion.press('Enter')
    expect(shown()).toBe('@ada ¦said'.replace('¦said', '¦said'))
  })

  it('keeps what was chosen when more is found', () => {
    let found: readonly Option[] = crew.slice(0, 2)
    let changed = () => {}
    const { completion, type, active } = world((_, tell) => {
      changed = tell
      return found
    })
    type('@a')
    completion.press('ArrowDown')
    found = [person('aaron'), ...crew]
    changed()
    expect([active(), completion.getSnapshot()?.options.length]).toEqual([2, 4])
  })

  it('makes an emoji of its whole code as it is typed', async () => {
    const { type, shown } = world()
    type('so :tada:')
    await Promise.resolve()
    expect(shown()).toBe('so 🎉¦')
  })
})
