import { closeCodes } from '@parley/protocol'
import type { App } from '@parley/server/app'
import { eventually, goodPassword, openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let place: World
let nodes: readonly App[]
let admin: Someone
beforeAll(async () => {
  place = await openWorld({ nodes: 2 })
  nodes = place.nodes
  admin = await place.person('founder')
})
afterAll(() => place.close())

const nodeAt = (index: number): App => {
  const node = nodes[index % nodes.length]
  if (node === undefined) throw new Error('a place of two nodes has two')
  return node
}

async function act(action: 'mute' | 'unmute' | 'ban' | 'unban', { user }: Someone): Promise<void> {
  const target = { type: 'user', userId: user.id } as const
  await admin.client.call('moderation.act', { action, target, reason: 'for the race' })
}

/** A socket that has said hello, whatever becomes of that. */
async function connecting(token: string, node: App) {
  const socket = await openSocket(node.url)
  onTestFinished(() => socket.close())
  return { socket, welcome: socket.command('hello', { token }) }
}

async function connect({ token }: Someone, node: App) {
  const { socket, welcome } = await connecting(token, node)
  await welcome
  return socket
}

async function roomFor(member: Someone): Promise<string> {
  const memberIds = [member.user.id]
  return (await admin.client.call('rooms.create', { kind: 'channel', name: 'Race', memberIds })).room.id
}

/** So many are asked for on each node after the acknowledgement. */
const lateOnes = 10

/** Somebody who writes on both nodes again and again; what was asked for after the acknowledgement is told apart. */
async function writing(by: Someone, roomId: string) {
  const sockets = await Promise.all([0, 1].map((index) => connect(by, nodeAt(index))))
  const now = { isAcknowledged: false }
  const loops = sockets.map(async (socket, who) => {
    const late: string[] = []
    for (let index = 0; late.length < lateOnes; index += 1) {
      const isLate = now.isAcknowledged
      const { error } = await socket.command('messages.send', { roomId, content: `${who} ${index}` })
      if (isLate) late.push(error?.reason ?? 'accepted')
    }
    return late
  })
  return {
    acknowledged: () => void (now.isAcknowledged = true),
    late: async () => (await Promise.all(loops)).flat(),
  }
}

describe('nothing is accepted after the acknowledgement on any of two nodes:', () => {
  it('from who is muted while they write on both', async () => {
    for (let round = 0; round < 3; round += 1) {
      const bob = await place.person()
      const roomId = await roomFor(bob)
      const pen = await writing(bob, roomId)
      await act('mute', bob)
      pen.acknowledged()
      expect(new Set(await pen.late())).toEqual(new Set(['account_muted']))
    }
  })

  it('from who is banned while they send over HTTP on both', async () => {
    const bob = await place.person()
    const roomId = await roomFor(bob)
    const send = (index: number) =>
      place.send('POST', `/rooms/${roomId}/messages`, {
        node: nodeAt(index),
        token: bob.token,
        body: { content: `${index}` },
      })
    const before = Array.from({ length: 40 }, (_, index) => send(index))
    await act('ban', bob)
    const after = await Promise.all(Array.from({ length: 40 }, (_, index) => send(index)))
    expect(new Set(after.map(({ error }) => error.reason))).toEqual(new Set(['session_ended']))
    await Promise.all(before)
  })

  it('from who is banned while they sign in, renew and connect on both', async () => {
    for (let round = 0; round < 3; round += 1) {
      const bob = await place.person()
      const login = { login: bob.user.username, password: goodPassword }
      const sessions = await Promise.all(
        Array.from({ length: 4 }, async () => (await place.send('POST', '/auth/login', { body: login })).tokens),
      )
      const tries = [
        ...sessions.map(({ refreshToken }, index) =>
          place.send('POST', '/auth/refresh', { node: nodeAt(index), body: { refreshToken } }),
        ),
        ...[0, 1, 2, 3].map((index) => place.send('POST', '/auth/login', { node: nodeAt(index), body: login })),
      ]
      const sockets = sessions.map(({ accessToken }, index) => connecting(accessToken, nodeAt(index)))
      await act('ban', bob)
      // Whatever any of them was given before is worth nothing now.
      const answers = await Promise.all(tries)
      const tokens = answers.flatMap((answer) => (answer.status === 200 ? [answer.tokens] : []))
      for (const { accessToken, refreshToken } of [...tokens, ...sessions]) {
        for (const node of nodes) {
          await eventually(async () => {
            const me = await place.send('GET', '/users/me', { node, token: accessToken })
            expect(me.status).toBe(401)
          })
          const renewed = await place.send('POST', '/auth/refresh', { node, body: { refreshToken } })
          expect(renewed.error.reason).toBe('account_banned')
        }
      }
      for (const { socket } of await Promise.all(sockets)) {
        const code = await socket.closed
        expect([closeCodes.banned, closeCodes.signed_out]).toContain(code)
      }
    }
  })
})

it('a ban on one node closes what is live on the other, and typing and changes there are over with a mute', async () => {
  const bob = await place.person()
  const roomId = await roomFor(bob)
  const { message } = await bob.client.call('messages.send', { roomId, content: 'mine' })
  const socket = await connect(bob, nodeAt(1))
  await act('mute', bob)
  await eventually(async () => {
    const { error } = await socket.command('messages.edit', { roomId, messageId: message.id, content: 'else' })
    expect(error?.reason).toBe('account_muted')
  })
  await act('unmute', bob)
  await eventually(async () => {
    const { error } = await socket.command('messages.edit', { roomId, messageId: message.id, content: 'else' })
    expect(error).toBeUndefined()
  })
  await act('ban', bob)
  expect(await socket.closed).toBe(closeCodes.banned)
})
