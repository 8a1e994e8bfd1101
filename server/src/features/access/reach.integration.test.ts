import type { Preferences } from '@parley/protocol'
import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../platform/postgres/statement.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { reason: string }) => error.reason,
  )
const openDirect = (one: Someone, other: Someone) => one.client.call('rooms.direct', { userId: other.user.id })
const makeGroup = (one: Someone, others: readonly Someone[]) =>
  one.client.call('rooms.create', { kind: 'group', name: 'Desk', memberIds: others.map(({ user }) => user.id) })

type Wish = Preferences['whoMayMessage']
async function wishes(someone: Someone, wish: Wish): Promise<void> {
  await someone.client.call('preferences.set', { whoMayMessage: wish, whoMayAdd: wish })
}

/** Adds to a room of their own. */
async function adds(one: Someone, others: readonly Someone[]): Promise<unknown> {
  const { room } = await one.client.call('rooms.create', { kind: 'channel', name: 'Desk' })
  return await one.client.call('members.add', { roomId: room.id, userIds: others.map(({ user }) => user.id) })
}

/** What comes of writing to somebody, adding them, and making a room with them in it. */
async function reaches(one: Someone, other: Someone): Promise<string> {
  return [
    await reasonOf(openDirect(one, other)),
    await reasonOf(adds(one, [other])),
    await reasonOf(makeGroup(one, [other])),
  ].join(' ')
}

const kept = 'not_taking_messages not_to_be_added not_to_be_added'

/** Somebody who keeps no order, and whom they would like to reach. */
async function two() {
  return [await world.person(), await world.person()] as const
}

async function becomeContacts(one: Someone, other: Someone): Promise<void> {
  await one.client.call('contacts.request', { userId: other.user.id })
  await other.client.call('contacts.accept', { userId: one.user.id })
}

describe('who may begin a conversation and add to rooms', () => {
  it('is the first of the place and everybody, unless somebody says otherwise', async () => {
    const founder = await world.person('founder')
    const [ada, bob] = await two()
    expect(await reaches(ada, bob)).toBe('ok ok ok')
    const shy = await world.person()
    await wishes(shy, 'contacts')
    expect(await reaches(founder, shy)).toBe('ok ok ok')
  })

  it('is contacts, for who says so, also to those who share a room', async () => {
    const [ada, bob] = await two()
    await makeGroup(bob, [ada])
    await wishes(bob, 'contacts')
    expect(await reaches(ada, bob)).toBe(kept)
    await becomeContacts(ada, bob)
    expect(await reaches(ada, bob)).toBe('ok ok ok')
    await bob.client.call('contacts.remove', { userId: ada.user.id })
    expect((await reaches(ada, bob)).split(' ')[1]).toBe('not_to_be_added')
  })

  it('is whoever is in a room of theirs, guests and contacts with them, for who says so', async () => {
    const [ada, bob] = await two()
    await wishes(bob, 'rooms')
    expect(await reaches(ada, bob)).toBe(kept)
    const { room } = await makeGroup(bob, [ada])
    expect(await reaches(ada, bob)).toBe('ok ok ok')
    const eve = await world.person()
    await becomeContacts(eve, bob)
    expect(await reaches(eve, bob)).toBe('ok ok ok')

    const [guest, max] = [await world.guest(), await world.person()]
    await wishes(guest, 'rooms')
    expect(await reaches(max, guest)).toBe(kept)
    const { room: open } = await max.client.call('rooms.create', { kind: 'channel', name: 'Open' })
    await guest.client.call('rooms.join', { roomId: open.id })
    expect(await reaches(max, guest)).toBe('ok ok ok')
    expect(room.memberCount).toBe(2)
  })

  it('does not count a room that one of them left, nor a direct', async () => {
    const [ada, bob] = await two()
    const { room } = await makeGroup(bob, [ada])
    await openDirect(ada, bob)
    await ada.client.call('rooms.leave', { roomId: room.id })
    await wishes(bob, 'rooms')
    expect(await reaches(ada, bob)).toBe('ok not_to_be_added not_to_be_added')
  })

  it('leaves open what is open, and what one is in, and an invitation is one’s own to take', async () => {
    const [ada, bob] = await two()
    const { room: direct } = await openDirect(ada, bob)
    const { room } = await makeGroup(ada, [bob])
    await wishes(bob, 'contacts')
    expect((await openDirect(ada, bob)).room.id).toBe(direct.id)
    expect(await reasonOf(ada.client.call('messages.send', { roomId: direct.id, content: 'Still here' }))).toBe('ok')
    expect(await reasonOf(ada.client.call('members.add', { roomId: room.id, userIds: [bob.user.id] }))).toBe('ok')
    const { room: other } = await makeGroup(ada, [])
    const { invite } = await ada.client.call('invites.create', { roomId: other.id })
    expect(await reasonOf(bob.client.call('invites.accept', { code: invite.code }))).toBe('ok')
    // It is about who comes to them, not about whom they go to.
    const eve = await world.person()
    expect(await reasonOf(openDirect(bob, eve))).toBe('ok')
  })

  it('says the same to whom somebody blocked as to everybody else, and adds nobody of those it was asked for', async () => {
    const [ada, bob] = await two()
    const eve = await world.person()
    await wishes(bob, 'contacts')
    await bob.client.call('contacts.block', { userId: ada.user.id })
    expect(await reaches(ada, bob)).toBe(kept)
    const { room } = await makeGroup(ada, [])
    const userIds = [eve.user.id, bob.user.id]
    await expect(ada.client.call('members.add', { roomId: room.id, userIds })).rejects.toMatchObject({
      reason: 'not_to_be_added',
      details: [{ field: 'userIds.1' }],
    })
    expect((await ada.client.call('members.list', { roomId: room.id })).items).toHaveLength(1)
  })
})

it('a wish that was answered is kept by whatever was already under way', async () => {
  const [ada, bob] = await two()
  const { database } = world.app.house
  const hold = sql('test.hold', 'select from accounts where id = $1 for no key update')
  const wish = sql(
    'test.wish',
    `insert into preferences (account_id, chosen, updated_at) values ($1, '{"whoMayMessage": "contacts"}', now())`,
  )
  let letGo = () => {}
  const decided = new Promise<void>((resolve) => (letGo = resolve))
  let setting = Promise.resolve()
  // As a change of preferences does it, which is answered once this transaction is there for good.
  await new Promise<void>((isHeld) => {
    setting = database.transaction(async (transaction) => {
      await transaction.run(hold, [bob.user.id])
      await transaction.run(wish, [bob.user.id])
      isHeld()
      await decided
    })
  })
  const opening = reasonOf(openDirect(ada, bob))
  const waiting = sql<{ count: number }>(
    'test.waiting',
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%for share%'`,
  )
  await expect.poll(async () => (await database.read(waiting, []))[0]?.count, { timeout: 10_000 }).toBe(1)
  letGo()
  await setting
  expect(await opening).toBe('not_taking_messages')
})

it('opened from both sides while one of them closes: either the direct is there for both, or for none', async () => {
  for (let n = 0; n < 10; n += 1) {
    const [ada, bob] = await two()
    const [first] = await Promise.all([reasonOf(openDirect(ada, bob)), wishes(bob, 'contacts')])
    // What came before the wish stays; what did not come before it does not come after it either.
    expect(await reasonOf(openDirect(ada, bob))).toBe(first)
    expect(['ok', 'not_taking_messages']).toContain(first)
  }
})
