import { describe, expect, it } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A place where Ben has said something in two rooms that Ada has not read. */
async function unreadPlace() {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const names = ['harbour', 'lighthouse']
  const rooms = []
  for (const name of names) {
    const { room } = await ben.client.call('rooms.create', { kind: 'channel', name, memberIds: [ada.user.id] })
    await ben.client.call('messages.send', { roomId: room.id, content: `The ${name} is open, @ada.` })
    rooms.push(room)
  }
  return { world, ada, ben, rooms }
}

describe('the inbox', () => {
  it('is gone through by keys: what is done with goes, the focus moves on, and it can be put back', async () => {
    const { world } = await unreadPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/inbox')
    const list = page.getByRole('list', { name: 'Unread' })
    const first = list.getByRole('link').first()
    await first.waitFor()
    const firstName = (await first.textContent()) ?? ''

    await first.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('e')

    await page.waitForFunction(() => document.querySelectorAll('main ul[aria-label=Unread] > li').length === 1)
    const left = list.getByRole('link')
    await expect.poll(() => left.textContent()).not.toBe(firstName)
    await untilFocused(left)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction(() => document.querySelectorAll('main ul[aria-label=Unread] > li').length === 2)
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await page.getByText('All read').waitFor()
    expect(complaints).toEqual([])
  })

  it('is gone through from the first key on, and goes on after what was opened when one comes back', async () => {
    const { world, ada, ben } = await unreadPlace()
    const { room } = await ben.client.call('rooms.create', { kind: 'channel', name: 'pier', memberIds: [ada.user.id] })
    await ben.client.call('messages.send', { roomId: room.id, content: 'The pier is open.' })
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/inbox')
    const rows = page.getByRole('list', { name: 'Unread' }).getByRole('link')
    await expect.poll(() => rows.count()).toBe(3)
    const [first, second] = await Promise.all([rows.nth(0).getAttribute('href'), rows.nth(1).getAttribute('href')])

    await page.keyboard.press('e')
    await untilFocused(rows.first())
    expect(await rows.count()).toBe(3)
    await page.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus())
    await page.keyboard.press('ArrowDown')
    await untilFocused(rows.first())
    await page.keyboard.press('Enter')
    await page.getByRole('log').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe(first)
    await page.goBack()

    await untilFocused(page.locator(`main a[data-roving][href="${second}"]`))
  })

  it('is empty after Shift+Esc anywhere, which can be taken back', async () => {
    const { world, ada, rooms } = await unreadPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/inbox')
    const unread = page.getByRole('list', { name: 'Unread' }).getByRole('link')
    await expect.poll(() => unread.count()).toBe(2)
    const roomId = rooms[0]?.id ?? ''
    const readSeq = async () => (await ada.client.call('rooms.get', { roomId })).membership?.readSeq
    const before = await readSeq()

    await page.keyboard.press('Shift+Escape')
    await page.getByText('All read').waitFor()
    await expect.poll(readSeq).toBeGreaterThan(before ?? 0)
    await page.getByRole('button', { name: 'Undo' }).click()

    await expect.poll(() => unread.count()).toBe(2)
    await expect.poll(readSeq).toBe(before)
  })

  it('keeps every mention, each leading to its place', async () => {
    const { world } = await unreadPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/inbox/mentions')

    await page.getByRole('link', { name: /The harbour is open/ }).click()

    await page.getByRole('heading', { level: 1, name: 'harbour' }).waitFor()
    await page.getByRole('log').getByText('The harbour is open').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/r\/harbour\/[\da-f-]{36}$/)
  })

  it('shows mentions as they come, which of them are new, and lets one be done with them by a key', async () => {
    const { world, ada, ben, rooms } = await unreadPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/inbox/mentions')
    const mentions = page.getByRole('list', { name: 'Mentions' }).getByRole('listitem')
    await mentions.filter({ hasText: 'The harbour is open' }).waitFor()

    const roomId = rooms[0]?.id ?? ''
    const { message } = await ben.client.call('messages.send', { roomId, content: '@ada the ferry is in' })
    await expect.poll(() => mentions.first().textContent()).toContain('the ferry is in')
    await mentions.first().getByRole('button', { name: 'Mark as read' }).waitFor()
    await mentions.first().getByRole('link').focus()
    await page.keyboard.press('e')

    await mentions.first().getByRole('button', { name: 'Mark as read' }).waitFor({ state: 'detached' })
    const readSeq = async () => (await ada.client.call('rooms.get', { roomId })).membership?.readSeq
    await expect.poll(readSeq).toBe(message.seq)
    await untilFocused(mentions.first().getByRole('link'))
    expect(complaints).toEqual([])
  })

  it('shows what was saved until it is let go', async () => {
    const { world, ada, rooms } = await unreadPlace()
    const roomId = rooms[0]?.id ?? ''
    const { messages } = await ada.client.call('messages.list', { roomId })
    const said = messages.find(({ kind }) => kind === 'text')
    await ada.client.call('bookmarks.add', { roomId, messageId: said?.id ?? '' })
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/inbox/saved')

    await page.getByRole('link', { name: /The harbour is open/ }).waitFor()
    await page.getByRole('button', { name: 'Remove from saved' }).click()

    await page.getByText('Nothing saved yet').waitFor()
  })
})

describe('the tab', () => {
  it('tells in its title and icon what waits', async () => {
    const { world, ben, rooms } = await unreadPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/people')
    const icon = () => page.locator('link[rel=icon]').getAttribute('href')

    await page.waitForFunction(() => document.title.startsWith('(2) '))
    await expect.poll(icon).toBe('/favicon-for-me.svg')
    await ben.client.call('messages.send', { roomId: rooms[0]?.id ?? '', content: '@ada again' })
    await page.waitForFunction(() => document.title.startsWith('(3) '))
    await page.keyboard.press('Shift+Escape')

    await page.waitForFunction(() => document.title.startsWith('People'))
    await expect.poll(icon).toBe('/favicon.svg')
  })
})
