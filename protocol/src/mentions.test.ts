import { expect, it } from 'vitest'
import { mostRoomLinks, readMentions } from './mentions.ts'

it.each([
  ['#pier', ['pier']],
  ['In #Pier, #the-long-pier and #pier.', ['pier', 'the-long-pier']],
  ['(#pier)', ['pier']],
  ['#pier-', ['pier']],
  ['#1', ['1']],
  ['a#pier', []],
  ['##pier', []],
  ['https://chat.example/#pier', []],
  ['&#pier', []],
  ['#pier_side', []],
  ['#piér', []],
  ['# pier', []],
  ['`#pier` and ```\n#quay\n```', []],
])('reads of %j which rooms it names', (content, slugs) => {
  expect(readMentions(content).slugs).toEqual(slugs)
})

it('reads the first rooms of a text that names many', () => {
  const all = Array.from({ length: mostRoomLinks + 5 }, (_, index) => `room-${index}`)
  expect(readMentions(all.map((slug) => `#${slug}`).join(' ')).slugs).toEqual(all.slice(0, mostRoomLinks))
})
