import type { RoomEntry } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { en } from '../../words/en.ts'
import { lastingOf, namesIn, statusOf } from './arguments.ts'
import { commandNames } from './command-names.ts'
import { type CommandContext, commands } from './command-table.ts'
import { readCommand } from './read-command.ts'

function context(facts: { role?: string; kind?: string; visibility?: string; isGuest?: boolean } = {}) {
  const calls: [string, unknown][] = []
  const routes: unknown[] = []
  const answers: Readonly<Record<string, unknown>> = {
    'rooms.bySlug': { room: { id: 'other' } },
    'rooms.direct': { room: { id: 'direct' } },
    'users.search': { items: [{ id: 'u', username: 'Ada', displayName: 'Ada L.' }] },
    'members.list': { items: [{ user: { id: 'u', username: 'Ada', displayName: 'Ada L.' } }] },
  }
  const made = {
    client: {
      call: (name: string, input: unknown) => {
        calls.push([name, input])
        return Promise.resolve(answers[name] ?? {})
      },
    },
    entry: {
      room: { id: 'r', kind: facts.kind ?? 'channel', visibility: facts.visibility ?? 'public', name: 'Pier' },
      membership: { role: facts.role ?? 'owner', notify: 'mentions' },
    } as unknown as RoomEntry,
    me: { id: 'me', kind: facts.isGuest === true ? 'guest' : 'person' },
    now: Date.parse('2030-01-01T00:00:00Z'),
    go: (route: unknown) => routes.push(route),
  } as unknown as CommandContext
  return { made, calls, routes }
}

describe('a text', () => {
  it.each([
    ['/me waves', 'known'],
    ['/ME waves', 'known'],
    ['/me', 'incomplete'],
    ['/nonsense', 'unknown'],
    ['/kick @ada', 'known'],
    ['//me', undefined],
    ['/etc/hosts', undefined],
    ['not /me', undefined],
    ['/', undefined],
  ])('%j is %s', (text, is) => {
    expect(readCommand(text, () => context().made)?.is).toBe(is)
  })

  it.each([
    ['/kick @ada', { role: 'member' }],
    ['/rename x', { role: 'moderator' }],
    ['/leave', { kind: 'direct' }],
    ['/status x', { isGuest: true }],
  ])('%j is unknown to who may not do it', (text, facts) => {
    expect(readCommand(text, () => context(facts).made)?.is).toBe('unknown')
  })

  it.each([
    ['/leave', { visibility: 'private' }, 'leave'],
    ['/leave', {}, undefined],
    ['/archive', {}, 'archive'],
    ['/ban @ada', {}, 'ban'],
  ])('%j of %j asks %s', (text, facts, command) => {
    const read = readCommand(text, () => context(facts).made)
    expect(read?.is === 'known' && read.question).toEqual(
      command === undefined ? null : expect.objectContaining({ command }),
    )
  })
})

describe('a command', () => {
  it.each([
    ['me', 'waves', []],
    [
      'join',
      '#Pier',
      [
        ['rooms.bySlug', { slug: 'pier' }],
        ['rooms.join', { roomId: 'other' }],
      ],
    ],
    ['leave', '', [['rooms.leave', { roomId: 'r' }]]],
    [
      'invite',
      '@ada',
      [
        ['users.search', { q: 'ada', limit: 50 }],
        ['members.add', { roomId: 'r', userIds: ['u'] }],
      ],
    ],
    [
      'kick',
      'ada',
      [
        ['members.list', { roomId: 'r', q: 'ada', limit: 50 }],
        ['members.remove', { roomId: 'r', userId: 'u', ban: false }],
      ],
    ],
    [
      'msg',
      '@ada hello  there',
      [
        ['users.search', { q: 'ada', limit: 50 }],
        ['rooms.direct', { userId: 'u' }],
        ['messages.send', { roomId: 'direct', content: 'hello  there' }],
      ],
    ],
    ['topic', '', [['rooms.update', { roomId: 'r', topic: '' }]]],
    ['mute', '2h', [['rooms.notify', { roomId: 'r', level: 'mentions', mutedUntil: '2030-01-01T02:00:00.000Z' }]]],
    ['unmute', '', [['rooms.notify', { roomId: 'r', level: 'mentions', mutedUntil: null }]]],
    ['dnd', '', [['presence.set', { status: 'busy' }]]],
    ['nick', 'Bo', [['users.updateMe', { displayName: 'Bo' }]]],
  ] as const)('/%s %s calls what it is for', async (name, rest, expected) => {
    const { made, calls } = context()
    await commands[name].run(rest, made)
    expect(calls).toEqual(expected)
  })

  it('about nobody is refused', async () => {
    await expect(commands.kick.run('@zoe', context().made)).rejects.toMatchObject({ username: 'zoe' })
  })

  it('says what it stands for', async () => {
    expect(await commands.me.run('waves', context().made)).toEqual({ is: 'say', content: '*waves*' })
  })

  it('can be listed with all others', async () => {
    const outcome = await commands.help.run('', context().made)
    const text = outcome.is === 'done' && outcome.told !== null ? outcome.told(en) : ''
    expect(commandNames.filter((name) => !text.includes(`/${name}`))).toEqual([])
  })
})

describe('arguments', () => {
  it.each([
    ['30m', 1_800_000],
    ['2 H', 7_200_000],
    ['1d', 86_400_000],
    ['0m', null],
    ['', null],
    ['soon', null],
  ])('%j lasts %j', (text, ms) => {
    expect(lastingOf(text)).toBe(ms)
  })

  it('name people once', () => {
    expect(namesIn('@ada, bob @ada')).toEqual(['ada', 'bob'])
  })

  it.each([
    ['🌴 away', { text: 'away', emoji: '🌴' }],
    ['👩‍🚀', { text: '', emoji: '👩‍🚀' }],
    ['busy', { text: 'busy', emoji: null }],
  ])('%j is a status', (text, status) => {
    expect(statusOf(text)).toEqual({ ...status, expiresAt: null })
  })
})
