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
  ['去#pier吧', ['pier']],
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

it.each<[string, string[], 'room' | 'here' | null]>([
  ['look @here.', [], 'here'],
  ['look @room.', [], 'room'],
  ['hi @room-', [], 'room'],
  ['_hi @here_', [], 'here'],
  ['@here and @room', [], 'room'],
  ['@all, look', [], 'room'],
  ['hi @Everyone!', [], 'room'],
  ['@channel and @here', [], 'room'],
  ['@allison', ['allison'], null],
  ['hi @bob.', ['bob.', 'bob'], null],
  ['_hi @bob_ and **@ada**', ['bob_', 'bob', 'ada'], null],
  ['_@bob_', ['bob_', 'bob'], null],
  ['你好@bob，', ['bob'], null],
  ['ボブ@bobさん', ['bob'], null],
  ['안녕@bob', ['bob'], null],
  ['สวัสดี@bob', ['bob'], null],
  ['mail bob@example.com or a_b_@example.com', [], null],
  ['@@bob', [], null],
  ['`@room` and `@bob`', [], null],
])('reads of %j whom it speaks to', (content, usernames, room) => {
  expect(readMentions(content)).toMatchObject({ usernames, room })
})
