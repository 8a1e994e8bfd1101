import { describe, expect, it } from 'vitest'
import { ada } from '../people/sample-person.ts'
import { type MessageAction, messageActions, type OfferFacts, offersFor } from './offers.ts'

const now = Date.parse('2030-01-01T12:00:00Z')
const bert = { id: 'bert', username: 'bert', displayName: 'Bert', avatarUrl: null, kind: 'person' } as const
const author = { ...bert, id: ada.id }

const plain: OfferFacts = {
  message: {
    author: bert,
    kind: 'text',
    content: 'Hello',
    createdAt: '2030-01-01T11:45:00Z',
    reactions: [],
    deletedAt: null,
    editedAt: null,
    pinnedAt: null,
  },
  room: { kind: 'channel', visibility: 'public', archivedAt: null, readOnly: false },
  membership: { role: 'member', silencedUntil: null },
  me: { id: ada.id, role: 'user' },
  isSaved: false,
  readReceipts: true,
  editWindowSeconds: null,
  now,
}
const own: OfferFacts = { ...plain, message: { ...plain.message, author } }
const copies = ['copyText', 'copyMarkdown', 'copyLink'] as const
/** What anybody may do for themselves with what others said. */
const keeps = ['save', 'unread'] as const

interface Change {
  readonly message?: Partial<OfferFacts['message']>
  readonly room?: Partial<OfferFacts['room']>
  readonly membership?: Partial<OfferFacts['membership']>
  readonly me?: Partial<OfferFacts['me']>
  readonly readReceipts?: boolean
  readonly isSaved?: boolean
  readonly editWindowSeconds?: number
}

function withChange(facts: OfferFacts, change: Change): OfferFacts {
  return {
    ...facts,
    message: { ...facts.message, ...change.message },
    room: { ...facts.room, ...change.room },
    membership: { ...facts.membership, ...change.membership },
    me: { ...facts.me, ...change.me },
    readReceipts: change.readReceipts ?? facts.readReceipts,
    isSaved: change.isSaved ?? facts.isSaved,
    editWindowSeconds: change.editWindowSeconds ?? facts.editWindowSeconds,
  }
}

function offered(facts: OfferFacts): readonly MessageAction[] {
  const offers = offersFor(facts)
  return messageActions.filter((action) => offers.has(action))
}

const cases: readonly (readonly [string, OfferFacts, Change, readonly MessageAction[]])[] = [
  ['of somebody else', plain, {}, ['react', 'reply', ...keeps, ...copies, 'report']],
  ['of one’s own', own, {}, ['react', 'reply', 'edit', 'save', ...copies, 'readers', 'remove']],
  [
    'of one’s own that carries pictures',
    own,
    { message: { kind: 'image', content: '' } },
    ['react', 'reply', 'edit', 'save', 'copyLink', 'readers', 'remove'],
  ],
  [
    'of one’s own, by who shows nobody what they read',
    own,
    { readReceipts: false },
    ['react', 'reply', 'edit', 'save', ...copies, 'remove'],
  ],
  [
    'of one’s own, in the last moment in which it can be changed',
    own,
    { editWindowSeconds: 900 },
    ['react', 'reply', 'edit', 'save', ...copies, 'readers', 'remove'],
  ],
  [
    'of one’s own, said too long ago to be changed',
    own,
    { editWindowSeconds: 899 },
    ['react', 'reply', 'save', ...copies, 'readers', 'remove'],
  ],
  [
    'that was changed',
    plain,
    { message: { editedAt: 'x' } },
    ['react', 'reply', ...keeps, ...copies, 'versions', 'report'],
  ],
  [
    'to which somebody reacted',
    plain,
    { message: { reactions: [{ emoji: '👍', count: 1, userIds: ['bert'], mine: false }] } },
    ['react', 'reply', ...keeps, ...copies, 'reactors', 'report'],
  ],
  ['that is saved', plain, { isSaved: true }, ['react', 'reply', 'unsave', 'unread', ...copies, 'report']],
  ['that was deleted', own, { message: { deletedAt: 'x' } }, []],
  ['that nobody wrote', plain, { message: { kind: 'system' } }, []],
  [
    'without words',
    plain,
    { message: { kind: 'image', content: '' } },
    ['react', 'reply', ...keeps, 'copyLink', 'report'],
  ],
  [
    'to a moderator',
    plain,
    { membership: { role: 'moderator' } },
    ['react', 'reply', 'pin', ...keeps, ...copies, 'report', 'removeOfOthers'],
  ],
  [
    'that is pinned, to the owner',
    plain,
    { membership: { role: 'owner' }, message: { pinnedAt: 'x' } },
    ['react', 'reply', 'unpin', ...keeps, ...copies, 'report', 'removeOfOthers'],
  ],
  [
    'in public, to a moderator of the place',
    plain,
    { me: { role: 'moderator' } },
    ['react', 'reply', 'pin', ...keeps, ...copies, 'report', 'removeOfOthers'],
  ],
  [
    'in private, to an administrator of the place',
    plain,
    { me: { role: 'admin' }, room: { visibility: 'private' } },
    ['react', 'reply', ...keeps, ...copies, 'report'],
  ],
  [
    'in a direct',
    plain,
    { room: { kind: 'direct', visibility: 'private' } },
    ['react', 'reply', 'pin', ...keeps, ...copies, 'report'],
  ],
  ['in an archived room', own, { room: { archivedAt: 'x' } }, ['save', ...copies, 'readers', 'remove']],
  [
    'to who is silenced',
    own,
    { membership: { silencedUntil: '2030-01-01T13:00:00Z' } },
    ['save', ...copies, 'readers', 'remove'],
  ],
  [
    'to who was silenced',
    plain,
    { membership: { silencedUntil: '2030-01-01T11:00:00Z' } },
    ['react', 'reply', ...keeps, ...copies, 'report'],
  ],
  ['where only moderators write', own, { room: { readOnly: true } }, ['react', 'save', ...copies, 'readers', 'remove']],
  [
    'where only moderators write, to one of them',
    own,
    { room: { readOnly: true }, membership: { role: 'admin' } },
    ['react', 'reply', 'edit', 'pin', 'save', ...copies, 'readers', 'remove'],
  ],
]

describe('what is offered for a message', () => {
  it.each(cases)('%s', (_which, facts, change, actions) => {
    expect(offered(withChange(facts, change))).toEqual(actions)
  })
})
