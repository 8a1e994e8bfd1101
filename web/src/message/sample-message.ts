import type { TimelineMessage } from '@parley/sdk'

/** A message for tests to start from. */
export const sampleMessage: TimelineMessage = {
  id: 'message',
  roomId: 'room',
  seq: 1,
  rev: 1,
  author: { id: 'bert', username: 'bert', displayName: 'Bert', avatarUrl: null, kind: 'person' },
  kind: 'text',
  content: 'Hello',
  files: [],
  replyTo: null,
  previews: [],
  mentions: [],
  mentionsRoom: null,
  reactions: [],
  system: null,
  nonce: null,
  createdAt: '2030-01-01T12:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  pinnedAt: null,
}
