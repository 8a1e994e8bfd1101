import type { RoomView } from '@parley/protocol/wire'
import type { World } from '@parley/testkit'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hold, swipe } from './fingers.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** Ada and Bob, and rooms they share. */
async function openHarbour(...names: readonly string[]) {
  const world = await openPlace()
  const ada = await world.person('ada')
  const bob = await world.person('bob')
  await bob.client.call('users.updateMe', { displayName: 'Bob Harbour' })
  const rooms: RoomView[] = []
  for (const name of names) {
    const { room } = await bob.client.call('rooms.create', { kind: 'channel', name, memberIds: [ada.user.id] })
    rooms.push(room)
  }
  const say = (at: number, content: string) =>
    bob.client.call('messages.send', { roomId: rooms[at]?.id ?? '', content })
  const write = async (content: string) => {
    const { room } = await bob.client.call('rooms.direct', { userId: ada.user.id })
    await bob.client.call('messages.send', { roomId: room.id, content })
  }
  return { world, ada, bob, rooms, say, write }
}

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page, name: string) => main(page).getByRole('heading', { level: 1, name })
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const row = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'Your rooms' }).getByRole('link', { name })
const widthOf = async (locator: Locator) => (await locator.boundingBox())?.width ?? 0

async function enter(world: World, path: string, options: Parameters<typeof visit>[1] = {}) {
  const visitor = await visit(browser(), options)
  await signIn(visitor.page, world, 'ada', path)
  return visitor
}

describe('the list of rooms', () => {
  it('shows what waits as it comes, and no more once it was read', async () => {
    const { world, say, write } = await openHarbour('Pier', 'Boats')
    const { page, complaints } = await enter(world, '/r/boats')
    await row(page, 'Pier').waitFor()

    await say(0, 'hello')
    await row(page, 'Pier, 1 unread message').waitFor()
    await say(0, '@ada are you there?')
    await row(page, 'Pier, 1 mention, 2 unread messages').waitFor()
    await write('between us')
    await row(page, /^Bob Harbour.*, 1 unread message$/).waitFor()
    await navigation(page).getByRole('link', { name: 'Inbox, 2 messages for you' }).waitFor()
    await row(page, /^Pier/).click()

    await heading(page, 'Pier').waitFor()
    await row(page, /^Pier$/).waitFor()
    await navigation(page).getByRole('link', { name: 'Inbox, 1 message for you' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('is one stop for Tab, gone through by arrows and letters', async () => {
    const { world } = await openHarbour('Anchor', 'Boats', 'Boathouse')
    const { page } = await enter(world, '/r/anchor')
    await row(page, 'Anchor').focus()

    await page.keyboard.press('ArrowDown')
    await untilFocused(row(page, 'Boathouse'))
    await page.keyboard.press('b')
    await untilFocused(row(page, 'Boats'))
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    const section = page.getByRole('button', { name: /^Channels/ })
    await expect.poll(() => section.getAttribute('aria-expanded')).toBe('false')
    await row(page, 'Boats').waitFor({ state: 'detached' })
    // Where one is stays in sight.
    expect(await row(page, 'Anchor').count()).toBe(1)
    await expect.poll(() => page.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    await page.reload()
    await row(page, 'Anchor').waitFor()
    await expect.poll(() => section.getAttribute('aria-expanded')).toBe('false')
  })

  it('has a menu on each room that keeps favourites and mutes', async () => {
    const { world, ada, rooms } = await openHarbour('Anchor', 'Boats')
    const { page } = await enter(world, '/')

    await row(page, 'Boats').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Add to favourites' }).click()
    await page.getByRole('group', { name: 'Favourites' }).getByRole('link', { name: 'Boats' }).waitFor()
    await row(page, 'Anchor').click({ button: 'right' })
    await page.getByRole('menuitemradio', { name: 'Never' }).click()

    await row(page, 'Anchor, muted').waitFor()
    const isTold = async () => (await ada.client.call('rooms.get', { roomId: rooms[0]?.id ?? '' })).membership?.notify
    await expect.poll(isTold).toBe('none')
    const favourites = page.getByRole('group', { name: 'Favourites' }).getByRole('link')
    await row(page, 'Anchor, muted').dragTo(row(page, 'Boats'))
    await favourites.nth(1).waitFor()
    await expect.poll(() => favourites.allTextContents()).toEqual(['Anchor', 'Boats'])
    const kept = async () =>
      (await ada.client.call('sync', {})).rooms.filter(({ membership: { favourite } }) => favourite)
    await expect.poll(kept).toHaveLength(2)
  })

  it('is gone through by keys from anywhere, unread rooms by others', async () => {
    const { world, say } = await openHarbour('Anchor', 'Boats', 'Crane')
    const { page } = await enter(world, '/r/anchor')
    await heading(page, 'Anchor').waitFor()
    await say(2, 'news')
    await row(page, /^Crane, 1 unread/).waitFor()
    await page.getByRole('textbox', { name: /^Message/ }).waitFor()

    await page.keyboard.type('begun')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await heading(page, 'Crane').waitFor()
    await row(page, 'Anchor, draft').waitFor()
    await page.keyboard.press('Alt+ArrowUp')
    await heading(page, 'Boats').waitFor()
  })
})

describe('the switcher', () => {
  it('leads to rooms and people by keyboard alone, and back to where the focus was', async () => {
    const { world } = await openHarbour('Pier', 'Harbour office')
    const { page, complaints } = await enter(world, '/r/pier')
    const field = page.getByRole('textbox', { name: /^Message/ })
    await field.waitFor()
    await untilFocused(field)

    await page.keyboard.press('Control+k')
    const search = page.getByRole('combobox', { name: 'Room, person or command' })
    await untilFocused(search)
    await page.keyboard.press('Escape')
    await search.waitFor({ state: 'detached' })
    await untilFocused(field)

    await page.keyboard.press('Control+k')
    await untilFocused(search)
    await page.keyboard.type('ho')
    await page.getByRole('option', { selected: true, name: /^Harbour office/ }).waitFor()
    await page.keyboard.press('Enter')
    await heading(page, 'Harbour office').waitFor()

    await page.keyboard.press('Control+k')
    await untilFocused(search)
    await page.keyboard.type('bob')
    await page.getByRole('option', { selected: true, name: /^Bob Harbour/ }).waitFor()
    await page.keyboard.press('Enter')
    await heading(page, 'Bob Harbour').waitFor()
    await row(page, /^Bob Harbour/).waitFor()
    expect(complaints).toEqual([])
  })

  it('gets all that is typed at once, even before it has come, and the message one writes gets nothing of it', async () => {
    const { world } = await openHarbour('Pier', 'Harbour office')
    const { page } = await visit(browser())
    let letCome = () => {}
    const isLet = new Promise<void>((resolve) => (letCome = resolve))
    await page.route(/\/assets\/switcher-[^/]*\.js/, async (route) => {
      await isLet
      await route.continue()
    })
    await signIn(page, world, 'ada', '/r/pier')
    const field = page.getByRole('textbox', { name: /^Message/ })
    await untilFocused(field)
    await field.pressSequentially('Half a ')
    const search = page.getByRole('combobox', { name: 'Room, person or command' })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('off')
    letCome()
    await page.keyboard.type('ic')
    await untilFocused(search)
    await page.keyboard.type('e')
    await expect.poll(() => search.inputValue()).toBe('office')
    await page.getByRole('option', { selected: true, name: /^Harbour office/ }).waitFor()
    await page.keyboard.press('Escape')
    await untilFocused(field)
    await page.keyboard.type('sentence')
    expect(await field.inputValue()).toBe('Half a sentence')
    await page.keyboard.press('Control+k')
    await untilFocused(search)
    expect(await search.inputValue()).toBe('')
  })

  it('obeys', async () => {
    const { world } = await openHarbour('Pier')
    const { page } = await enter(world, '/')
    await page.getByRole('button', { name: 'Go to…' }).click()
    await untilFocused(page.getByRole('combobox', { name: 'Room, person or command' }))
    await page.keyboard.type('theme dark')
    await page.getByRole('option', { selected: true, name: 'Theme: dark' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
  })
})

describe('the panes', () => {
  it('are resized by keyboard and by hand, remembered, and put back by a double click', async () => {
    const { world } = await openHarbour('Pier')
    const { page } = await enter(world, '/r/pier', { viewport: { width: 1440, height: 900 } })
    const divider = page.getByRole('separator', { name: 'Width of the sidebar' })
    await divider.waitFor()
    const usual = await widthOf(navigation(page))

    await divider.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => widthOf(navigation(page))).toBe(usual + 32)
    const box = await divider.boundingBox()
    if (box === null) throw new Error('there is no divider')
    await page.mouse.move(box.x + box.width / 2, 300)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 48, 300, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => widthOf(navigation(page))).toBe(usual + 80)
    await page.reload()
    await divider.waitFor()
    await expect.poll(() => widthOf(navigation(page))).toBe(usual + 80)
    await divider.dblclick()
    await expect.poll(() => widthOf(navigation(page))).toBe(usual)
  })

  it('open, take the focus, close with Escape and with the way back, and stay open in the next room', async () => {
    const { world } = await openHarbour('Anchor', 'Boats')
    const { page } = await enter(world, '/r/anchor', { viewport: { width: 1440, height: 900 } })
    const button = page.getByRole('button', { name: '2 members', exact: true })
    const panel = page.getByRole('separator', { name: 'Width of the details' })
    await button.click()
    await panel.waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('?panel=members')
    const controlled = await panel.getAttribute('aria-controls')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(controlled)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await untilFocused(button)

    await button.click()
    await panel.waitFor()
    await page.goBack()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => new URL(page.url()).search).toBe('')

    await button.click()
    await panel.waitFor()
    await row(page, 'Boats').click()
    await heading(page, 'Boats').waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('?panel=members')
    await untilFocused(page.getByRole('textbox', { name: /^Message/ }))
  })
})

describe('on a phone', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

  it('a room that is held shows what can be done about it, and is not gone to', async () => {
    const { world, ada, rooms } = await openHarbour('Anchor', 'Boats')
    const { page } = await enter(world, '/', phone)
    // Some phones tell of a finger that lies there by nothing else.
    await page.evaluate(() => addEventListener('contextmenu', (event) => event.stopImmediatePropagation(), true))
    const box = await row(page, 'Anchor').boundingBox()
    if (box === null) throw new Error('the room is not shown')
    const favour = page.getByRole('menuitem', { name: 'Add to favourites' })
    await hold(page, [box.x + 60, box.y + box.height / 2], () => favour.waitFor())
    await favour.tap()

    const favourites = async () => (await ada.client.call('rooms.get', { roomId: rooms[0]?.id ?? '' })).membership
    await expect.poll(async () => (await favourites())?.favourite).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('a room fills the window, and fingers lead back to the list and to the details', async () => {
    const { world, say } = await openHarbour('Anchor', 'Boats')
    await say(0, `\`\`\`\n${'a long line of code '.repeat(20)}\n\`\`\``)
    const { page, complaints } = await enter(world, '/', phone)
    const bar = page.getByRole('link', { name: 'You', exact: true })
    await bar.waitFor()
    await row(page, /^Anchor/).tap()
    await heading(page, 'Anchor').waitFor()
    const code = main(page).getByText('a long line of code').first()
    await code.waitFor()
    const details = page.getByRole('heading', { level: 2, name: 'About' })

    const box = await code.boundingBox()
    if (box === null) throw new Error('the code is not shown')
    await swipe(page, [300, box.y + 8], [40, box.y + 10])
    expect(await details.count()).toBe(0)
    await swipe(page, [300, 130], [40, 135])
    await details.waitFor()
    await swipe(page, [20, 300], [300, 305])
    await details.waitFor({ state: 'detached' })
    await swipe(page, [20, 300], [60, 420])
    await heading(page, 'Anchor').waitFor()
    // A finger that comes down while the page still coasts only stops it.
    const leave = async () => {
      if ((await heading(page, 'Anchor').count()) > 0) await swipe(page, [20, 130], [320, 135])
      return heading(page, 'Anchor').count()
    }
    await expect.poll(leave, { interval: 500 }).toBe(0)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
    await untilFocused(row(page, /^Anchor/))
    expect(complaints).toEqual([])
  })

  it('buttons do the same, and the way back closes what stands over the room', async () => {
    const { world } = await openHarbour('Anchor')
    const { page } = await enter(world, '/', phone)
    await row(page, 'Anchor').tap()
    await page.getByRole('button', { name: 'Details' }).tap()
    const details = page.getByRole('heading', { level: 2, name: 'About' })
    await details.waitFor()
    await page.goBack()
    await details.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Back to the rooms' }).tap()
    await heading(page, 'Parley').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })
})

describe('oneself', () => {
  it('appears to others as one wants to', async () => {
    const { world, bob, ada } = await openHarbour('Pier')
    const { page } = await enter(world, '/')
    await page.getByRole('button', { name: 'Account menu' }).click()
    await page.getByRole('menuitemradio', { name: 'Busy' }).click()

    const seen = async () => (await bob.client.call('presence.get', { userIds: [ada.user.id] })).items[0]?.presence
    await expect.poll(seen).toBe('busy')
  })

  it('keeps quiet for a while, shows it, and ends it from the same menu', async () => {
    const { world, ada } = await openHarbour('Pier')
    const { page, complaints } = await enter(world, '/')
    const account = page.getByRole('button', { name: 'Account menu' })
    const until = async () => (await ada.client.call('preferences.get', {})).preferences.doNotDisturb.until
    await account.click()
    await page.getByRole('menuitem', { name: 'For 8 hours' }).click()
    await page.getByRole('button', { name: /Account menu Do not disturb/ }).waitFor()
    await expect.poll(until).not.toBeNull()

    await account.click()
    await page.getByText(/^Quiet until /).waitFor()
    await page.getByRole('menuitem', { name: 'End now' }).click()
    await page.getByRole('img', { name: 'Do not disturb' }).waitFor({ state: 'detached' })
    await expect.poll(until).toBeNull()
    expect(complaints).toEqual([])
  })
})

describe('an installed page', () => {
  it('goes back and forward by buttons of its own', async () => {
    const { world } = await openHarbour('Pier')
    const { page, context } = await visit(browser())
    await asInstalled(context)
    await signIn(page, world, 'ada')
    const [back, forward] = [page.getByRole('button', { name: 'Back' }), page.getByRole('button', { name: 'Forward' })]
    await expect.poll(() => forward.isDisabled()).toBe(true)
    await row(page, 'Pier').click()
    await heading(page, 'Pier').waitFor()

    await back.click()
    await heading(page, 'Pier').waitFor({ state: 'detached' })
    await forward.click()
    await heading(page, 'Pier').waitFor()
  })

  it('in a browser leaves that to the browser', async () => {
    const { world } = await openHarbour('Pier')
    const { page } = await enter(world, '/r/pier')
    await heading(page, 'Pier').waitFor()
    expect(await page.getByRole('button', { name: 'Forward' }).count()).toBe(0)
  })
})

/** A browser without windows installs nothing: it says only that it had. */
async function asInstalled(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const ask = window.matchMedia.bind(window)
    window.matchMedia = (query) => ask(query === '(display-mode: standalone)' ? 'all' : query)
  })
}

describe('whoever runs the place', () => {
  it('is led to a first room, and on to a link for others', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster')
    await page.getByRole('link', { name: /^Make the first room/ }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Hall')
    await page.getByRole('button', { name: 'Create room' }).click()
    await heading(page, 'Hall').waitFor()
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('link', { name: /^Make the first room \(Done\)/ }).waitFor()
    await page.getByRole('link', { name: /^Bring people in/ }).click()

    await page.getByRole('button', { name: 'Create link' }).waitFor()
    expect(new URL(page.url()).search).toBe('?panel=invites')
  })
})
