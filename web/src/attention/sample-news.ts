import type { MessageView } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'
import { ada } from '../people/sample-person.ts'

const at = '2026-11-20T12:00:00.000Z'

/** A message for tests to start from. */
export function messageBy(authorId: string, seq: number): MessageView {
  return {
    id: `message-${seq}`,
    roomId: 'harbour',
    seq,
    rev: seq,
    author: { id: authorId, username: authorId, displayName: authorId, avatarUrl: null, kind: 'person' },
    kind: 'text',
    content: 'The lamp is lit.',
    files: [],
    replyTo: null,
    previews: [],
    mentions: [],
    mentionsRoom: null,
    reactions: [],
    system: null,
    nonce: null,
    createdAt: at,
    editedAt: null,
    deletedAt: null,
    pinnedAt: null,
  }
}

/** A channel of five in which something was said last. */
export function roomEntry(seq: number, lastMessage: MessageView = messageBy('ben', seq)): RoomEntry {
  return {
    room: {
      id: 'harbour',
      kind: 'channel',
      people: null,
      visibility: 'public',
      name: 'harbour',
      topic: '',
      description: '',
      category: '',
      slug: 'harbour',
      avatarUrl: null,
      maxMembers: 500,
      memberCount: 5,
      ownerId: null,
      historyVisibility: 'all',
      slowModeSeconds: 0,
      readOnly: false,
      seq,
      rev: seq,
      lastMessageAt: at,
      createdAt: at,
      archivedAt: null,
    },
    membership: {
      roomId: 'harbour',
      userId: ada.id,
      role: 'member',
      joinedAt: at,
      readSeq: 0,
      deliveredSeq: 0,
      notify: 'all',
      mutedUntil: null,
      favourite: false,
      position: null,
      readTurn: 0,
      readTurnSeq: 0,
      silencedUntil: null,
    },
    unread: seq,
    mentions: 0,
    lastMessage,
    isBehind: false,
  }
}
