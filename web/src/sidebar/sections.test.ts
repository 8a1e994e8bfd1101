import type { RoomEntry } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { isMuted } from '../conversation/is-muted.ts'
import { countFor, needsReading } from './reading.ts'
import { type EntryWish, sampleEntry as entry } from './sample-entry.ts'
import { keepSections, makeSections, type SectionFacts } from './sections.ts'

const now = Date.parse('2026-05-01T12:00:00Z')

const plain: SectionFacts = {
  now,
  collapsed: new Set(),
  groupUnread: false,
  current: null,
  failed: new Map(),
  byTitle: (one, other) => (one.room.id < other.room.id ? -1 : 1),
}

const shown = (entries: readonly RoomEntry[], facts: Partial<SectionFacts> = {}) =>
  Object.fromEntries(makeSections(entries, { ...plain, ...facts }).map(({ key, roomIds }) => [key, roomIds.join(' ')]))

const rooms = [
  entry('d2', { kind: 'direct' }),
  entry('pier', { unread: 3 }),
  entry('g', { kind: 'group', unread: 1 }),
  entry('alpha', { category: 'Harbour' }),
  entry('d1', { kind: 'direct' }),
  entry('boat'),
]

describe('sections', () => {
  it.each([
    [
      'put each room in its place',
      {},
      { channels: 'boat pier', 'category Harbour': 'alpha', groups: 'g', directs: 'd2 d1' },
    ],
    [
      'put what is unread together when asked to',
      { groupUnread: true },
      { unread: 'pier g', channels: 'boat', 'category Harbour': 'alpha', directs: 'd2 d1' },
    ],
    [
      'show of a collapsed one what is unread, where one is, and where a message was not sent',
      { collapsed: new Set(['channels', 'directs']), current: 'd1', failed: new Map([['boat', 1]]) },
      { channels: 'boat pier', 'category Harbour': 'alpha', groups: 'g', directs: 'd1' },
    ],
  ] satisfies [string, Partial<SectionFacts>, Record<string, string>][])('%s', (_, facts, expected) => {
    expect(shown(rooms, facts)).toEqual(expected)
  })

  it('put favourites first, in their own order, and nowhere else', () => {
    const kept = [entry('a', { position: 2.5 }), entry('b'), entry('d', { kind: 'direct', position: 1 })]
    expect(shown(kept)).toEqual({ favourites: 'd a', channels: 'b', directs: '' })
  })

  it('come in the order favourites, unread, channels, categories by name, groups, directs', () => {
    const all = [...rooms, entry('b', { category: 'Boats' }), entry('f', { position: 1 }), entry('u', { unread: 1 })]
    const keys = makeSections(all, { ...plain, groupUnread: true }).map(({ key }) => key)
    expect(keys).toEqual(['favourites', 'unread', 'channels', 'category Boats', 'category Harbour', 'directs'])
  })

  it('put muted channels last, and leave archived rooms out unless one is there', () => {
    const quiet = [entry('a', { notify: 'none', unread: 5 }), entry('b'), entry('old', { archivedAt: '2026-01-01' })]
    expect(shown(quiet)).toEqual({ channels: 'b a', directs: '' })
    expect(shown(quiet, { current: 'old' })).toEqual({ channels: 'b old a', directs: '' })
  })

  it('stay the same objects as long as they say the same', () => {
    const before = makeSections(rooms, plain)
    expect(keepSections(before, makeSections(rooms, plain))).toBe(before)
    const after = keepSections(before, makeSections(rooms, { ...plain, collapsed: new Set(['groups']) }))
    expect(after.map((section, at) => section === before[at])).toEqual([true, true, false, true])
  })
})

describe('a room', () => {
  it.each([
    ['is read', {}, { muted: false, reads: false, count: 0 }],
    ['has something new', { unread: 2 }, { muted: false, reads: true, count: 0 }],
    ['names one', { unread: 2, mentions: 1 }, { muted: false, reads: true, count: 1 }],
    ['is a direct', { kind: 'direct', unread: 2 }, { muted: false, reads: true, count: 2 }],
    ['is muted', { unread: 2, notify: 'none' }, { muted: true, reads: false, count: 0 }],
    ['is muted and names one', { unread: 2, mentions: 1, notify: 'none' }, { muted: true, reads: true, count: 1 }],
    ['is muted for now', { unread: 2, mutedUntil: '2026-05-01T13:00:00Z' }, { muted: true, reads: false, count: 0 }],
    ['was muted', { unread: 2, mutedUntil: '2026-05-01T11:00:00Z' }, { muted: false, reads: true, count: 0 }],
  ] satisfies [string, EntryWish, object][])('%s', (_, wish, expected) => {
    const one = entry('x', wish)
    expect({ muted: isMuted(one.membership, now), reads: needsReading(one, now), count: countFor(one, now) }).toEqual(
      expected,
    )
  })
})
