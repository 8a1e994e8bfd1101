import { goodPassword, type Someone, type World } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A public room that somebody keeps. */
async function openRoom(world: World, name: string, more: object = {}) {
  const keeper = await world.person()
  const { room } = await keeper.client.call('rooms.create', { kind: 'channel', name, ...more })
  return { keeper, room }
}

/** Somebody in a browser of their own, who is in a room and looks at it. */
async function lookInside(world: World, keeper: Someone, roomId: string, path: string) {
  const someone = await world.person()
  await keeper.client.call('members.add', { roomId, userIds: [someone.user.id] })
  const { page, complaints } = await visit(browser())
  await signIn(page, world, someone.user.username, path)
  return { someone, page, complaints }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const address = (page: Page) => page.getByRole('textbox', { name: 'Address' })
const panel = (page: Page, name: string) => page.getByRole('complementary', { name })

async function register(page: Page, username: string): Promise<void> {
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: 'Create account' }).click()
}

describe('a room of one’s own', () => {
  it('is made, and somebody comes into it by a link and a new account', async () => {
    const world = await openPlace()
    const here = await visit(browser())
    await here.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(here.page, world, 'harbourmaster', '/rooms/new')
    await here.page.getByLabel('Name', { exact: true }).fill('The Long Pier')
    await expect.poll(() => address(here.page).inputValue()).toBe('the-long-pier')
    await here.page.getByRole('radio', { name: 'Private channel' }).click()
    await address(here.page).waitFor({ state: 'detached' })
    await here.page.getByRole('button', { name: 'Create room' }).click()
    await heading(here.page, 'The Long Pier').waitFor()
    await here.page.getByRole('log').getByRole('link', { name: 'Invite people' }).click()
    await here.page.getByRole('button', { name: 'Create link' }).click()
    await here.page.getByText('The link is ready and copied').waitFor()
    const link = await here.page.evaluate(() => navigator.clipboard.readText())

    const there = await visit(browser())
    await there.page.goto(link)
    await there.page.getByText('invites you to a room').waitFor()
    await there.page.getByRole('heading', { level: 2, name: 'The Long Pier' }).waitFor()
    await there.page.getByRole('link', { name: 'Create an account and join' }).click()
    await register(there.page, 'newcomer')
    await heading(there.page, 'The Long Pier').waitFor()

    const { pathname } = new URL(here.page.url())
    expect(pathname).toMatch(/^\/r\/[0-9a-f-]{36}$/)
    await here.page.goto(`${world.url}${pathname}?panel=members`)
    await panel(here.page, 'Members').getByText('@newcomer').waitFor()
    await there.page.goto(`${world.url}${pathname}?panel=members`)
    await panel(there.page, 'Members').getByText('@harbourmaster').waitFor()
    expect([...here.complaints, ...there.complaints]).toEqual([])
  })

  it('keeps all that was typed when its address is taken, and says so at the address', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms/new')

    const reads = vi.spyOn(world.app.house.database, 'read')
    const lookedUp = () =>
      reads.mock.calls.some(([{ name }, values]) => name === 'rooms.bySlug' && values?.[0] === 'harbour')
    await page.getByLabel('Name', { exact: true }).fill('Harbour')
    await page.getByLabel('Topic').fill('Ships')
    // Somebody is quicker, after it was free.
    await expect.poll(lookedUp).toBe(true)
    await openRoom(world, 'Elsewhere', { slug: 'harbour' })
    await page.getByRole('button', { name: 'Create room' }).click()
    await page.getByText('This address of a room is taken').waitFor()
    await untilFocused(address(page))
    await expect.poll(() => page.getByLabel('Topic').inputValue()).toBe('Ships')
    await page.goto(`${world.url}/rooms/new`)
    await page.getByLabel('Name', { exact: true }).fill('Harbour')
    await address(page).fill('harbour-two')
    await page.getByRole('button', { name: 'Create room' }).click()

    await heading(page, 'Harbour').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/r/harbour-two')
  })

  it('is let be with one press, though nothing was written where one is asked to write first', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms/new')
    await untilFocused(page.getByLabel('Name', { exact: true }))
    await page.getByRole('button', { name: 'Cancel' }).click()
    await heading(page, 'Rooms').waitFor()
  })

  it('is let be with one press also from a field in which something is wrong, which is told when one goes on', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms/new')
    await address(page).fill('Not an address!')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await heading(page, 'Rooms').waitFor()

    await page.goto(`${world.url}/rooms/new`)
    await address(page).fill('Not an address!')
    await page.keyboard.press('Tab')
    await expect.poll(() => address(page).getAttribute('aria-invalid')).toBe('true')
    await address(page).fill('an-address')
    await page.getByLabel('Topic').click()
    await expect.poll(() => address(page).getAttribute('aria-invalid')).toBe(null)
    await address(page).fill('None again!')
    await page.getByLabel('Topic').click()
    await expect.poll(() => address(page).getAttribute('aria-invalid')).toBe('true')
  })

  it('takes people along who are chosen by keyboard', async () => {
    const world = await openPlace()
    const ada = await world.person('ada.lovelace')
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms/new')

    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
    await expect.poll(focused).toBe('name')
    await page.keyboard.type('Engines')
    await page.getByLabel('Bring people along').pressSequentially('lovel')
    await page.getByRole('option', { name: 'ada.lovelace' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove ada.lovelace' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Create room' }).click()
    await heading(page, 'Engines').waitFor()

    const { rooms } = await ada.client.call('sync', {})
    expect(rooms.map(({ room }) => room.name)).toEqual(['Engines'])
  })

  it('goes when its name is written, and whoever looks at it is told who did it', async () => {
    const world = await openPlace()
    const { page } = await visit(browser(), { reducedMotion: 'no-preference' })
    await signIn(page, world, 'harbourmaster', '/rooms/new')
    await page.getByLabel('Name', { exact: true }).fill('Sand castle')
    await page.getByRole('button', { name: 'Create room' }).click()
    await heading(page, 'Sand castle').waitFor()
    const other = await world.person('onlooker')
    const { items } = await other.client.call('rooms.browse', {})
    await other.client.call('rooms.join', { roomId: items[0]?.id ?? '' })
    const looking = await visit(browser())
    await signIn(looking.page, world, 'onlooker', '/r/sand-castle')
    await heading(looking.page, 'Sand castle').waitFor()

    await page.goto(`${world.url}/r/sand-castle?panel=about`)
    // Whoever is quicker than the question comes up has written what they wrote.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Animation.enable')
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0.1 })
    await page.getByRole('button', { name: 'Delete room' }).click()
    const dialog = page.getByRole('alertdialog')
    const act = dialog.getByRole('button', { name: 'Delete room' })
    await dialog.getByLabel('To be sure, write its name:').fill('Sand cast')
    await expect.poll(() => act.getAttribute('aria-disabled')).toBe('true')
    await dialog.getByLabel('To be sure, write its name:').fill('Sand castle')
    await expect.poll(() => dialog.evaluate((shown) => shown.getAnimations({ subtree: true }).length)).toBe(0)
    await act.click()

    await page.getByText('Sand castle is deleted').waitFor()
    await looking.page.getByText('harbourmaster deleted Sand castle').waitFor()
    await looking.page.getByRole('link', { name: 'All rooms' }).waitFor()
  })

  it('is put into the archive and brought back, as everybody in it sees', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Old pier')
    const { page } = await lookInside(world, keeper, room.id, '/r/old-pier?panel=about')
    const owner = await visit(browser())
    await signIn(owner.page, world, keeper.user.username, '/r/old-pier?panel=about')

    await owner.page.getByRole('button', { name: 'Archive room' }).click()
    await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Archive room' }).click()
    await panel(page, 'About').getByText('This room is archived').waitFor()
    await owner.page.getByRole('button', { name: 'Bring back from the archive' }).click()
    await panel(page, 'About').getByText('This room is archived').waitFor({ state: 'detached' })
  })
})

describe('who is in a room', () => {
  it('is given a role, and at once has what it brings; and loses it the same way', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour')
    const { someone, page } = await lookInside(world, keeper, room.id, '/r/harbour?panel=about')
    const settings = panel(page, 'About').getByRole('link', { name: 'Room settings' })
    await panel(page, 'About').getByRole('link', { name: 'Members' }).waitFor()
    expect(await settings.count()).toBe(0)

    const owner = await visit(browser())
    await signIn(owner.page, world, keeper.user.username, '/r/harbour?panel=members')
    const row = panel(owner.page, 'Members').getByRole('button', { name: someone.user.username })
    await row.click()
    await owner.page.getByRole('menuitem', { name: 'Make administrator' }).click()
    await settings.click()
    await panel(page, 'Room settings').getByLabel('Topic').fill('Ships')
    await row.click()
    await owner.page.getByRole('menuitem', { name: 'Make member' }).click()

    await page.getByText('The settings are not open to you').waitFor()
  })

  it('is shown out while they look, with words and a way back into a public room', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour')
    const { someone, page } = await lookInside(world, keeper, room.id, '/r/harbour')
    await heading(page, 'Harbour').waitFor()
    const owner = await visit(browser())
    await signIn(owner.page, world, keeper.user.username, '/r/harbour?panel=members')

    await panel(owner.page, 'Members').getByRole('button', { name: someone.user.username }).click()
    await owner.page.getByRole('menuitem', { name: 'Remove from the room…' }).click()
    await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()

    await page.getByText(`${keeper.user.displayName} removed you from Harbour`).waitFor()
    await page.getByRole('button', { name: 'Join Harbour' }).click()
    await page.getByRole('button', { name: 'Join Harbour' }).waitFor({ state: 'detached' })
    await panel(owner.page, 'Members').getByRole('button', { name: someone.user.username }).waitFor()
  })

  it('is banned while they look, and cannot tell the room from none', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour')
    const { someone, page } = await lookInside(world, keeper, room.id, '/r/harbour')
    await heading(page, 'Harbour').waitFor()

    await keeper.client.call('members.remove', { roomId: room.id, userId: someone.user.id, ban: true })
    await page.getByText(`${keeper.user.displayName} banned you from Harbour`).waitFor()
    await page.reload()

    await heading(page, 'There is no such room, or it is not open to you').waitFor()
  })

  it('follows a room to its new name and address', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour')
    const { page } = await lookInside(world, keeper, room.id, '/r/harbour')
    await heading(page, 'Harbour').waitFor()

    await keeper.client.call('rooms.update', { roomId: room.id, name: 'Marina', slug: 'marina' })

    await heading(page, 'Marina').waitFor()
    await page.waitForURL(`${world.url}/r/marina`)
  })

  it('learns, when the owner leaves, who has the room after them', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour')
    const heir = await world.person('heir.apparent')
    await keeper.client.call('members.add', { roomId: room.id, userIds: [heir.user.id] })
    const { page } = await visit(browser())
    await signIn(page, world, keeper.user.username, '/r/harbour?panel=about')

    await panel(page, 'About').getByRole('button', { name: 'Leave room' }).click()
    await page.getByText('heir.apparent will own it after you').waitFor()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave room' }).click()
    await page.getByText('You left Harbour').waitFor()

    await expect
      .poll(async () => (await heir.client.call('rooms.get', { roomId: room.id })).membership?.role)
      .toBe('owner')
  })
})

describe('what a room keeps at hand', () => {
  it('is there as it is pinned and unpinned by others', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour')
    const { message } = await keeper.client.call('messages.send', { roomId: room.id, content: 'The tide tables' })
    const { page } = await lookInside(world, keeper, room.id, '/r/harbour?panel=pins')
    await page.getByText('Nothing is pinned').waitFor()

    await keeper.client.call('pins.add', { roomId: room.id, messageId: message.id })
    await panel(page, 'Pinned messages').getByText('The tide tables').waitFor()
    const name = keeper.user.displayName
    const note = page
      .getByRole('log')
      .locator('[data-row]')
      .filter({ hasText: `${name} pinned a message` })
    const shone = page.locator('[data-highlighted]').filter({ hasText: 'The tide tables' }).waitFor()
    await note.getByRole('button', { name: `${name} The tide tables` }).click()
    await shone
    await keeper.client.call('pins.remove', { roomId: room.id, messageId: message.id })

    await page.getByText('Nothing is pinned').waitFor()
  })
})

describe('a room that is called something else', () => {
  it('is where its old address leads, and what was written of it', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour', { slug: 'harbour' })
    await keeper.client.call('messages.send', { roomId: room.id, content: 'Come to #harbour!' })
    await keeper.client.call('rooms.update', { roomId: room.id, name: 'Marina', slug: 'marina' })

    const { page, complaints } = await lookInside(world, keeper, room.id, '/r/harbour')

    await page.getByRole('heading', { level: 1, name: 'Marina' }).waitFor()
    await expect.poll(() => page.url()).toBe(`${world.url}/r/marina`)
    await page.getByRole('log').getByRole('link', { name: '#Marina' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('is still the one that was meant, whatever is called so since, and can be looked at from outside', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Harbour', { slug: 'harbour' })
    const { keeper: smith, room: meant } = await openRoom(world, 'Slipway', { slug: 'slip' })
    await keeper.client.call('messages.send', { roomId: room.id, content: 'Boats go in at #slip' })
    await smith.client.call('rooms.update', { roomId: meant.id, slug: 'old-slip' })
    await openRoom(world, 'Paper slips', { slug: 'slip' })
    const { page, complaints } = await lookInside(world, keeper, room.id, '/r/harbour')

    await page.getByRole('log').getByRole('link', { name: '#slip' }).click()

    await page.getByRole('heading', { name: 'Slipway' }).waitFor()
    expect(complaints).toEqual([])
  })
})

describe('the directory', () => {
  it('stands in the order one asks for', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Anchor')
    await openRoom(world, 'Boats')
    const bea = await world.person('bea')
    await bea.client.call('rooms.join', { roomId: room.id })
    const { room: lively } = await keeper.client.call('rooms.create', { kind: 'channel', name: 'Capstan' })
    world.clock.advance({ minutes: 1 })
    await keeper.client.call('messages.send', { roomId: lively.id, content: 'Heave!' })
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms')
    const names = () =>
      page
        .getByRole('main')
        .getByRole('link', { name: /^(Anchor|Boats|Capstan)$/ })
        .allTextContents()
    const order = async (name: string) => {
      await page.getByRole('combobox', { name: 'Order' }).click()
      await page.getByRole('option', { name }).click()
    }

    await order('By name')
    await expect.poll(names).toEqual(['Anchor', 'Boats', 'Capstan'])
    await order('Last active')
    await expect.poll(async () => (await names())[0]).toBe('Capstan')
    await order('Most members')
    await expect.poll(async () => (await names())[0]).toBe('Anchor')
  })

  it('is searched and narrowed; a room is looked into and joined from there', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Knitting circle', { category: 'Hobbies' })
    await keeper.client.call('messages.send', { roomId: room.id, content: 'Who brings the wool?' })
    await openRoom(world, 'Release planning', { category: 'Work' })
    await openRoom(world, 'Secret', { visibility: 'private' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms')

    await page.getByText('2 rooms', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Work 1 room' }).click()
    await page.getByRole('status').getByText('1 room', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Knitting circle' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await page.getByLabel('Find rooms').fill('knit')
    await page.getByRole('link', { name: 'Release planning' }).waitFor({ state: 'detached' })
    await page.getByRole('main').getByRole('link', { name: 'Knitting circle' }).click()
    await page.getByText('Who brings the wool?').waitFor()
    await page.getByRole('button', { name: 'Join Knitting circle' }).click()
    await page.getByRole('button', { name: 'Join Knitting circle' }).waitFor({ state: 'detached' })
    await page.goto(`${world.url}/rooms`)

    await page.getByText('Joined').waitFor()
    await page.getByRole('link', { name: 'Open Knitting circle' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('goes on as it is scrolled', async () => {
    const world = await openPlace({ PARLEY_LIMITS: 'off' })
    const keeper = await world.person()
    for (let at = 0; at < 120; at += 1) {
      await keeper.client.call('rooms.create', { kind: 'channel', name: `Berth ${String(at).padStart(3, '0')}` })
    }
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms')
    await page.getByText('The first 50 rooms').waitFor()

    await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await page.getByText('The first 100 rooms').waitFor()
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))

    await page.getByText('120 rooms', { exact: true }).waitFor()
  })

  it('says of a full room that it is full', async () => {
    const world = await openPlace()
    const second = await world.person()
    await openRoom(world, 'Rowing boat', { maxMembers: 2, memberIds: [second.user.id] })
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/rooms')

    const button = page.getByRole('button', { name: 'Rowing boat is full' })
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a link into a room', () => {
  it('lets a guest in with one click, and says so when it is worth nothing any more', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Quay', { visibility: 'private' })
    const { invite } = await keeper.client.call('invites.create', { roomId: room.id, maxUses: 1 })
    const first = await visit(browser())
    await first.page.goto(`${world.url}/invite/${invite.code}`)
    await first.page.getByRole('button', { name: 'Join as a guest' }).click()
    await heading(first.page, 'Quay').waitFor()

    const second = await visit(browser())
    await second.page.goto(`${world.url}/invite/${invite.code}`)

    await heading(second.page, 'This invitation does not work any more').waitFor()
    expect([...first.complaints, ...second.complaints]).toEqual([])
  })

  it('leads who is in the room already straight into it', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Quay', { visibility: 'private', slug: 'quay' })
    const { invite } = await keeper.client.call('invites.create', { roomId: room.id })
    const { page } = await visit(browser())
    await signIn(page, world, keeper.user.username)
    await page.goto(`${world.url}/invite/${invite.code}`)

    await heading(page, 'Quay').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/r/${room.id}`)
  })

  it('by the address that those inside gave it leads into a private room, and to nothing from outside', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Quay', { visibility: 'private', slug: 'quay' })
    const { message } = await keeper.client.call('messages.send', { roomId: room.id, content: 'Mind the gap' })
    const { page } = await visit(browser())
    await signIn(page, world, keeper.user.username, `/r/quay/${message.id}`)
    await page.getByText('Mind the gap').first().waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/r/${room.id}/${message.id}`)

    await world.person('onlooker')
    const outside = await visit(browser())
    await signIn(outside.page, world, 'onlooker', '/r/quay')
    await outside.page.getByRole('heading', { name: 'There is no such room' }).waitFor()
  })

  it('to a message leads there through the sign-in', async () => {
    const world = await openPlace()
    const { keeper, room } = await openRoom(world, 'Quay')
    const { message } = await keeper.client.call('messages.send', { roomId: room.id, content: 'Mind the gap' })
    const { page } = await visit(browser())
    await signIn(page, world, keeper.user.username, `/r/quay/${message.id}`)

    await page.getByText('Mind the gap').first().waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/r/quay/${message.id}`)
  })
})
