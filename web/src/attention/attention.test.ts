import type { MessageView, MeView } from '@parley/protocol/wire'
import { createCell, type RoomEntry } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { callForAttention } from './attention.ts'
import { countWaiting } from './counts.ts'
import { type AttentionWishes, decideAttention } from './decide-attention.ts'
import { ada } from '../people/sample-person.ts'
import { messageBy, roomEntry } from './sample-news.ts'

const all: AttentionWishes = {
  sound: true,
  desktopNotifications: true,
  notifyAbout: 'all',
  keywords: [],
  doNotDisturb: { until: null, schedule: null },
}
const soon = new Date('2026-11-20T12:00:01Z')

function decide(message: Partial<MessageView>, wishes: Partial<AttentionWishes> = {}, entry: Partial<RoomEntry> = {}) {
  const news = { entry: { ...roomEntry(1), ...entry }, message: { ...messageBy('ben', 1), ...message } }
  return decideAttention(news, ada.id, { ...all, ...wishes }, soon)?.why ?? null
}

describe('what is said in a room', () => {
  const { room, membership } = roomEntry(1)
  const mentioned = { mentions: [ada.id] }

  it.each([
    ['is told where all is wished for', {}, {}, {}, 'room'],
    ['is told for who is mentioned only', {}, { notifyAbout: 'mentions' }, {}, null],
    ['mentions them', mentioned, { notifyAbout: 'mentions' }, {}, 'mention'],
    ['mentions everybody', { mentionsRoom: 'room' }, { notifyAbout: 'mentions' }, {}, 'mention'],
    [
      'calls who is here, them as well',
      { ...mentioned, mentionsRoom: 'here' },
      { notifyAbout: 'mentions' },
      {},
      'mention',
    ],
    ['calls who was here without them', { mentionsRoom: 'here' }, { notifyAbout: 'mentions' }, {}, null],
    ['is a direct message', {}, { notifyAbout: 'mentions' }, { room: { ...room, kind: 'direct' } }, 'direct'],
    ['is said among few', {}, { notifyAbout: 'mentions' }, { room: { ...room, kind: 'group' } }, 'direct'],
    ['mentions them where all is silent', mentioned, { notifyAbout: 'none' }, {}, null],
    ['mentions them in a silenced room', mentioned, {}, { membership: { ...membership, notify: 'none' } }, null],
    [
      'mentions them in a muted room',
      mentioned,
      {},
      { membership: { ...membership, mutedUntil: '2026-11-20T13:00:00Z' } },
      null,
    ],
    [
      'mentions them in a room that was muted',
      mentioned,
      {},
      { membership: { ...membership, mutedUntil: '2026-11-20T11:00:00Z' } },
      'mention',
    ],
    [
      'mentions them while nobody is to disturb',
      mentioned,
      { doNotDisturb: { until: '2026-11-20T13:00:00Z', schedule: null } },
      {},
      null,
    ],
  ] as const)('%s', (_, message, wishes, entry, why) => {
    expect(decide({ ...message, mentions: [...('mentions' in message ? message.mentions : [])] }, wishes, entry)).toBe(
      why,
    )
  })

  it.each([
    ['The Release is out', 'release', 'keyword'],
    ['released yesterday', 'release', null],
    ['prerelease', 'release', null],
    ['c++ again', 'c++', 'keyword'],
    ['我们今天发布新版本', '发布', 'keyword'],
    ['nothing of it', 'release', null],
  ])('%j is looked through for %j', (content, word, why) => {
    expect(decide({ content }, { notifyAbout: 'mentions', keywords: [word] })).toBe(why)
  })
})

function world({ looksAt = '', speaks = true } = {}) {
  const timers = handTimers(Date.parse('2026-11-20T12:00:00Z'))
  const rooms = createCell<readonly RoomEntry[]>([])
  const told: string[] = []
  callForAttention({
    rooms,
    me: createCell<MeView | null>(ada),
    wishes: createCell(all),
    timers,
    isBlocked: (userId) => userId === 'nag',
    isLookingAt: (roomId) => roomId === looksAt,
    isSpeaker: () => speaks,
    playTone: () => void told.push('tone'),
    show: ({ message }, why) => void told.push(`${message.seq} ${why}`),
    withdraw: (roomId) => void told.push(`withdraw ${roomId}`),
  })
  return { timers, rooms, told }
}

describe('a person who does not look', () => {
  it('is called once for a message, a moment after it came', async () => {
    const { timers, rooms, told } = world()
    rooms.set([roomEntry(1)])
    expect(told).toEqual([])
    await timers.pass(1000)
    rooms.set([{ ...roomEntry(1) }])
    await timers.pass(1000)
    expect(told).toEqual(['1 room', 'tone'])
  })

  it('hears one tone for many messages', async () => {
    const { timers, rooms, told } = world()
    for (const seq of [1, 2, 3]) {
      rooms.set([roomEntry(seq)])
      await timers.pass(700)
    }
    expect(told).toEqual(['1 room', 'tone', '2 room', '3 room'])
  })

  it.each([
    ['what they said themselves', roomEntry(1, messageBy(ada.id, 1))],
    ['what came long ago', roomEntry(1, { ...messageBy('ben', 1), createdAt: '2026-11-20T11:00:00Z' })],
    ['whom they keep away', roomEntry(1, messageBy('nag', 1))],
    ['what was deleted', roomEntry(1, { ...messageBy('ben', 1), deletedAt: '2026-11-20T12:00:00Z' })],
    ['what they have read', { ...roomEntry(1), unread: 0 }],
  ])('is not called for %s', async (_, entry) => {
    const { timers, rooms, told } = world()
    rooms.set([entry])
    await timers.pass(1000)
    expect(told.filter((what) => !what.startsWith('withdraw'))).toEqual([])
  })

  it('is not called for what was read elsewhere meanwhile, and what was shown of it goes', async () => {
    const { timers, rooms, told } = world()
    rooms.set([roomEntry(1)])
    const entry = roomEntry(1)
    rooms.set([{ ...entry, unread: 0, membership: { ...entry.membership, readSeq: 1 } }])
    await timers.pass(1000)
    expect(told).toEqual(['withdraw harbour'])
  })

  it('is called by one tab only, and not where they look', async () => {
    for (const place of [world({ speaks: false }), world({ looksAt: 'harbour' })]) {
      place.rooms.set([roomEntry(1)])
      await place.timers.pass(1000)
      expect(place.told).toEqual([])
    }
  })
})

describe('what waits', () => {
  it('counts mentions, and all that is said between two', () => {
    const direct = roomEntry(2)
    const rooms = [
      { ...roomEntry(1), unread: 7, mentions: 2 },
      { ...direct, unread: 3, room: { ...direct.room, kind: 'direct' as const } },
    ]
    expect(countWaiting(rooms, soon.getTime())).toEqual({ forMe: 5, isAnyUnread: true })
  })

  it('leaves muted rooms out', () => {
    const { membership } = roomEntry(1)
    const muted = { ...roomEntry(1), mentions: 1, membership: { ...membership, mutedUntil: '2026-11-20T13:00:00Z' } }
    expect(countWaiting([muted], soon.getTime())).toEqual({ forMe: 0, isAnyUnread: false })
  })
})
