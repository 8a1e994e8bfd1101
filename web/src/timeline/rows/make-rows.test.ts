import type { OutboxRow, TimelineMessage, TimelineSegment } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { makeRows } from './make-rows.ts'
import type { Row } from './row.ts'

const start = new Date(2025, 5, 15, 9, 0).getTime()

interface Told {
  readonly by?: string
  readonly minute?: number
  readonly what?: string
  readonly about?: string
  readonly nonce?: string
  readonly reply?: boolean
}

function message(seq: number, { by = 'ben', minute = seq, what, about, nonce, reply }: Told = {}): TimelineMessage {
  const createdAt = new Date(start + minute * 60_000).toISOString()
  const author = { id: by, username: by, displayName: by, avatarUrl: null, kind: 'person' }
  const system = what === undefined ? null : { what, userId: about ?? null, text: null }
  const replyTo = reply === true ? { id: 'x', seq: 1, author, excerpt: '' } : null
  return {
    id: `m${seq}`,
    seq,
    author,
    createdAt,
    system,
    replyTo,
    nonce: nonce ?? null,
    content: '',
  } as unknown as TimelineMessage
}

const segment = (
  messages: readonly TimelineMessage[],
  ends: 'start' | 'end' | 'both' | 'none' = 'both',
): TimelineSegment => ({
  messages,
  isStart: ends === 'start' || ends === 'both',
  isEnd: ends === 'end' || ends === 'both',
})

const unsent = (nonce: string, is: 'sending' | 'sent' = 'sending'): OutboxRow =>
  ({
    nonce,
    order: start + 60 * 60_000,
    replyToId: null,
    content: '',
    state: { is, message: message(99, { by: 'ada', nonce }) },
  }) as unknown as OutboxRow

const rowsOf = (
  segments: readonly TimelineSegment[],
  readUpTo: number | null = null,
  rows: readonly OutboxRow[] = [],
) => makeRows({ segments, unsent: rows, personId: 'ada', readUpTo, isFolded: ({ author }) => author.id === 'nag' })

/** Rows in a few letters each: following ones begin with a plus. */
const brief = (rows: readonly Row[]): string =>
  rows
    .map((row) => {
      if (row.is === 'message') return `${row.isFollowing ? '+' : ''}${row.seq}`
      if (row.is === 'notes') return `(${row.messages.map(({ seq }) => seq).join(' ')})`
      if (row.is === 'folded') return `[${row.messages.map(({ seq }) => seq).join(' ')}]`
      if (row.is === 'unsent') return `${row.isFollowing ? '+' : ''}?`
      return row.is
    })
    .join(' ')

const one = (...messages: TimelineMessage[]) => [segment(messages)]

describe('the rows of a room', () => {
  it.each<[string, string, ReturnType<typeof rowsOf>]>([
    ['nothing is held', 'gap', rowsOf([])],
    ['nothing was said', 'start', rowsOf([segment([])])],
    [
      'somebody is kept away',
      'start day 1 [2 3] 4',
      rowsOf(one(message(1), message(2, { by: 'nag' }), message(3, { by: 'nag' }), message(4))),
    ],
    [
      'somebody who is kept away was not read',
      'start day [1] unread [2] 3',
      rowsOf(one(message(1, { by: 'nag' }), message(2, { by: 'nag' }), message(3)), 1),
    ],
    ['somebody goes on', 'start day 1 +2', rowsOf(one(message(1), message(2)))],
    ['somebody goes on later', 'start day 1 2', rowsOf(one(message(1), message(2, { minute: 9 })))],
    ['somebody else goes on', 'start day 1 2', rowsOf(one(message(1), message(2, { by: 'cai' })))],
    ['somebody answers', 'start day 1 2', rowsOf(one(message(1), message(2, { reply: true })))],
    ['a day begins', 'start day 1 day 2', rowsOf(one(message(1), message(2, { minute: 15 * 60 + 1 })))],
    [
      'a clock goes back over midnight',
      'start day 1 +2',
      rowsOf(one(message(1, { minute: -9 * 60 }), message(2, { minute: -9 * 60 - 1 }))),
    ],
    ['the room was made', 'start day 2', rowsOf(one(message(1, { what: 'created' }), message(2)))],
    [
      'several join',
      'start day (1 2 3) (4) 5',
      rowsOf(
        one(
          message(1, { what: 'joined' }),
          message(2, { what: 'joined', by: 'cai' }),
          message(3, { what: 'joined' }),
          message(4, { what: 'left' }),
          message(5),
        ),
      ),
    ],
    [
      'one adds several',
      'start day (1 2)',
      rowsOf(one(message(1, { what: 'added', about: 'x' }), message(2, { what: 'added', about: 'y' }))),
    ],
    [
      'two add several',
      'start day (1) (2)',
      rowsOf(one(message(1, { what: 'added', about: 'x' }), message(2, { what: 'added', about: 'y', by: 'cai' }))),
    ],
    [
      'the topic changes twice',
      'start day (1) (2)',
      rowsOf(one(message(1, { what: 'topic' }), message(2, { what: 'topic' }))),
    ],
    ['something is before', 'gap day 5 +6', rowsOf([segment([message(5), message(6)], 'end')])],
    [
      'something is between',
      'start day 1 gap 5',
      rowsOf([segment([message(1)], 'start'), segment([message(5)], 'end')]),
    ],
    ['something is after', 'gap day 5 gap', rowsOf([segment([message(5)], 'none')])],
  ])('when %s: %s', (_, expected, rows) => {
    expect(brief(rows)).toBe(expected)
  })

  it.each<[string, string, ReturnType<typeof rowsOf>]>([
    ['before the first', 'start day 1 unread 2 +3', rowsOf(one(message(1), message(2), message(3)), 1)],
    ['at the beginning', 'start day unread 1', rowsOf(one(message(1)), 0)],
    [
      'not before what one said',
      'start day 1 2 unread 3',
      rowsOf(one(message(1), message(2, { by: 'ada' }), message(3)), 1),
    ],
    ['nowhere without others', 'start day 1 2', rowsOf(one(message(1), message(2, { by: 'ada' })), 1)],
    ['at the end of a gap', 'gap day unread 6', rowsOf([segment([message(6)], 'end')], 5)],
    ['nowhere when the first is not held', 'gap day 6', rowsOf([segment([message(6)], 'end')], 3)],
    [
      'nowhere beyond a gap',
      'start day 1 gap 6',
      rowsOf([segment([message(1)], 'start'), segment([message(6)], 'end')], 1),
    ],
  ])('divides what is new %s: %s', (_, expected, rows) => {
    expect(brief(rows)).toBe(expected)
  })

  it('keeps the key of what is sent, and shows it once', () => {
    const held = one(message(1))
    const [before, sent, after] = [
      rowsOf(held, null, [unsent('n')]),
      rowsOf(held, null, [unsent('n', 'sent')]),
      rowsOf(one(message(1), message(2, { by: 'ada', nonce: 'n' })), null, [unsent('n', 'sent')]),
    ]
    expect([before, sent, after].map((rows) => rows.at(-1)?.key)).toEqual(['own n', 'own n', 'own n'])
    expect([before, sent, after].map((rows) => rows.length)).toEqual([4, 4, 4])
  })

  it('has no key twice', () => {
    const rows = rowsOf([
      segment([message(1), message(2, { minute: 2000 })], 'start'),
      segment([message(9, { minute: 1 }), message(10, { minute: 2001 })], 'none'),
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
})
