import { expect, it } from 'vitest'
import { messageBy, roomEntry } from '../attention/sample-news.ts'
import { countMentions, withNewer } from './mention-news.ts'

const { room } = roomEntry(1)
const placed = (seq: number) => ({ message: messageBy('ben', seq), room })

it('puts what has come since above what is there, once', () => {
  const list = withNewer([placed(3), placed(1)], [placed(5), placed(4), placed(3)])
  expect(list.map(({ message }) => message.seq)).toEqual([5, 4, 3, 1])
})

it('counts what is unread in all rooms', () => {
  expect(countMentions([{ ...roomEntry(1), mentions: 2 }, roomEntry(2), { ...roomEntry(3), mentions: 1 }])).toBe(3)
})
