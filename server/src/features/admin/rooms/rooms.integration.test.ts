import { openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
let admin: Someone
let owner: Someone
let member: Someone
beforeAll(async () => {
  world = await openWorld({ nodes: 2 })
  admin = await world.person('boss')
  owner = await world.person()
  member = await world.person()
})
afterAll(() => world.close())

async function make(name: string, more: object = {}) {
  const input = { name, memberIds: [member.user.id], ...more }
  return (await owner.client.call('rooms.create', { ...input, kind: 'channel', visibility: 'private' })).room
}

describe('the list of rooms', () => {
  it('has private ones as well, and never a direct', async () => {
    const secret = await make('Secret plans')
    await owner.client.call('rooms.direct', { userId: member.user.id })
    const { items } = await admin.client.call('admin.rooms', { q: 'secret' })
    expect(items).toEqual([
      expect.objectContaining({
        id: secret.id,
        visibility: 'private',
        memberCount: 2,
        owner: expect.objectContaining({ id: owner.user.id }),
      }),
    ])
    const all = await admin.client.call('admin.rooms', {})
    expect(all.items.map(({ kind }) => kind)).not.toContain('direct')
    expect((await admin.client.call('admin.rooms', { visibility: 'public' })).items).toEqual([])
    // To know of it is not to be let in.
    await expect(admin.client.call('messages.list', { roomId: secret.id })).rejects.toMatchObject({
      reason: 'room_not_found',
    })
  })

  it.each(['recent', 'members', 'messages', 'newest', 'name'] as const)('goes page by page by %s', async (sort) => {
    for (const name of ['Ant', 'Bee', 'Cat']) {
      world.clock.advance({ seconds: 1 })
      const { id } = await make(`${name} ${sort}`)
      await owner.client.call('messages.send', { roomId: id, content: 'hello' })
    }
    const all = (await admin.client.call('admin.rooms', { sort, limit: 100 })).items
    const pages: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const input = { sort, limit: 2, ...(cursor !== '' && { cursor }) }
      const page: { items: unknown[]; nextCursor: string | null } = await admin.client.call('admin.rooms', input)
      pages.push(...page.items)
      cursor = page.nextCursor
    }
    expect(pages).toEqual(all)
    const names = all.map(({ name }) => name)
    const [first, last] = sort === 'name' ? ['Ant name', 'Cat name'] : [`Cat ${sort}`, `Ant ${sort}`]
    if (sort === 'name' || sort === 'newest' || sort === 'recent')
      expect(names.indexOf(first)).toBeLessThan(names.indexOf(last))
  })
})

describe('a private room', () => {
  it('is handed to another member, archived and opened again, and those inside are told', async () => {
    const room = await make('To be kept')
    const { user } = await world.person()
    const socket = await openSocket(world.nodes.at(-1)?.url ?? world.url)
    await socket.command('hello', { token: member.token })
    const change = (input: object) => admin.client.call('admin.updateRoom', { roomId: room.id, ...input })
    await expect(change({ ownerId: user.id })).rejects.toMatchObject({ reason: 'member_not_found' })
    const handed = await change({ ownerId: member.user.id })
    expect(handed.room.owner?.id).toBe(member.user.id)
    await socket.heard(
      ({ ev, data }) =>
        ev === 'member.updated' && data.membership.userId === member.user.id && data.membership.role === 'owner',
    )
    const { items } = await member.client.call('members.list', { roomId: room.id })
    expect(items.map(({ membership }) => [membership.userId, membership.role])).toEqual([
      [member.user.id, 'owner'],
      [owner.user.id, 'admin'],
    ])
    expect((await change({ archived: true })).room.archivedAt).not.toBeNull()
    await socket.heard(({ ev, data }) => ev === 'room.updated' && data.room.archivedAt !== null)
    expect((await change({ archived: false })).room.archivedAt).toBeNull()
    const said = await admin.client.call('moderation.audit', { roomId: room.id })
    expect(said.items.map(({ act }) => act)).toEqual(['room.unarchived', 'room.archived', 'room.handed_over'])
    socket.close()
  })

  it('goes to no guest', async () => {
    const guest = await world.guest()
    const room = await make('No guests', { memberIds: [guest.user.id] })
    await expect(
      admin.client.call('admin.updateRoom', { roomId: room.id, ownerId: guest.user.id }),
    ).rejects.toMatchObject({ reason: 'person_required' })
  })

  it('is deleted, and gone for everybody', async () => {
    const room = await make('To be gone')
    await admin.client.call('admin.deleteRoom', { roomId: room.id })
    await expect(owner.client.call('rooms.get', { roomId: room.id })).rejects.toMatchObject({
      reason: 'room_not_found',
    })
    await expect(admin.client.call('admin.deleteRoom', { roomId: room.id })).rejects.toMatchObject({
      reason: 'room_not_found',
    })
  })

  it('of two people is nobody else’s to change', async () => {
    const { room } = await owner.client.call('rooms.direct', { userId: member.user.id })
    for (const attempt of [
      () => admin.client.call('admin.deleteRoom', { roomId: room.id }),
      () => admin.client.call('admin.updateRoom', { roomId: room.id, archived: true }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ reason: 'direct_is_fixed' })
    }
  })
})
