import type { MeView } from '@parley/protocol/wire'

/** Somebody for tests to start from. */
export const ada: MeView = {
  id: '0197a000-0000-7000-8000-000000000001',
  username: 'ada',
  displayName: 'Ada',
  kind: 'person',
  role: 'user',
  avatarUrl: null,
  bio: null,
  location: null,
  birthDate: null,
  gender: null,
  status: null,
  presence: null,
  lastSeenAt: null,
  createdAt: '2025-01-01T00:00:00.000Z',
  email: null,
  visibility: { bio: 'everyone', location: 'members', birthDate: 'nobody', gender: 'nobody' },
}
