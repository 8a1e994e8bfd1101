import { fastify } from 'fastify'

/** The floor for `users-me`: the same framework answering the same bytes, with nothing to know, check or look up. */
const server = fastify({ logger: false })
const user = {
  id: '01a1fde3-7b0e-764b-825e-fb21689c5ea2',
  username: 'bench',
  displayName: 'bench',
  kind: 'person',
  role: 'admin',
  avatarUrl: null,
  bio: null,
  location: null,
  birthDate: null,
  gender: null,
  status: null,
  presence: null,
  lastSeenAt: '2026-01-01T00:00:00.000Z',
  createdAt: '2026-01-01T00:00:00.000Z',
  email: null,
  visibility: { bio: 'everyone', gender: 'nobody', location: 'everyone', birthDate: 'nobody' },
}
server.get('/api/v1/users/me', async () => ({ user }))
const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`ready at ${address}\n`)
process.once('SIGTERM', () => void server.close())
