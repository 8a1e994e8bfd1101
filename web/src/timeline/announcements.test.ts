import type { FileView } from '@parley/protocol/wire'
import type { TimelineMessage, TimelineSegment } from '@parley/sdk'
import { expect, it } from 'vitest'
import { messageBy } from '../attention/sample-news.ts'
import { Announcements } from './announcements.ts'

function said(...messages: readonly Partial<TimelineMessage>[]): readonly TimelineSegment[] {
  const all = messages.map((each, index) => ({ ...messageBy('ben', index + 1), ...each }))
  return [{ messages: all, isEnd: true } as unknown as TimelineSegment]
}

const before = { content: 'Before.' }

it.each([
  ['its words as they read', [{ content: 'It is **late**' }], { is: 'one', name: 'ben', text: 'It is late' }],
  ['not what is hidden in it', [{ content: '||Bob|| did it' }], { is: 'one', name: 'ben', text: '▒▒▒ did it' }],
  [
    'what it carries when it has no words',
    [{ content: '', files: [{ name: 'map.png', alt: '' }] as FileView[] }],
    { is: 'one', name: 'ben', text: 'map.png' },
  ],
  ['how many there are', [{ content: 'One' }, { content: 'Two' }], { is: 'many', count: 2 }],
  ['nothing of what is gone again', [{ content: '', deletedAt: '2026-11-20T12:00:00.000Z' }], null],
  ['nothing of what one said oneself', [{ author: messageBy('ada', 1).author }], null],
])('who listens is told of what is new: %s', (_what, news, told) => {
  const announcements = new Announcements((userId) => userId === 'ada')
  announcements.look(said(before))
  expect(announcements.latest.getSnapshot()).toBeNull()
  announcements.look(said(before, ...news))
  expect(announcements.latest.getSnapshot()).toEqual(told)
})
