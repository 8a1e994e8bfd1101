import { sizes } from '@parley/protocol'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Someone, World } from '@parley/testkit'
import { hold } from './fingers.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()

interface Room {
  readonly world: World
  readonly roomId: string
  readonly bert: Someone
  readonly say: (who: Someone, content: string) => Promise<string>
  readonly ada: Someone
}

/** A room with two people; Ada, whose it is, sits in front of the browser. */
async function openRoom(env: Readonly<Record<string, string>> = {}): Promise<Room> {
  const world = await openPlace(env)
  const [ada, bert] = [await world.person('ada'), await world.person('bert')]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await bert.client.call('rooms.join', { roomId: room.id })
  const say = async ({ client }: Someone, content: string) =>
    (await client.call('messages.send', { roomId: room.id, content })).message.id
  return { world, roomId: room.id, ada, bert, say }
}

const messageWith = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })

/** Where something stands in a message, wherever that stands. */
async function placeIn(message: Locator, part: Locator) {
  const [whole, box] = [await message.boundingBox(), await part.boundingBox()]
  if (whole === null || box === null) throw new Error('it is not shown')
  return { x: box.x - whole.x, y: box.y - whole.y, width: box.width, height: box.height }
}

async function openMenu(page: Page, text: string) {
  await messageWith(page, text).click({ button: 'right', position: { x: 120, y: 8 } })
  return page.getByRole('menu')
}

describe('a message', () => {
  it('is reacted to, and both see it', async () => {
    const { world, say, bert } = await openRoom()
    await say(bert, 'Who comes?')
    const [a, b] = [await visit(browser()), await visit(browser())]
    await signIn(a.page, world, 'ada', '/r/pier')
    await signIn(b.page, world, 'bert', '/r/pier')

    await messageWith(a.page, 'Who comes?').hover()
    await a.page.getByRole('button', { name: 'React with 👍' }).click()
    await b.page.getByRole('button', { name: '👍 1: ada' }).click()

    const chip = a.page.getByRole('button', { name: '👍 2: you and bert' })
    await chip.waitFor()
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true')
    await chip.click()
    await b.page.getByRole('button', { name: '👍 1: you' }).waitFor()
    expect([...a.complaints, ...b.complaints]).toEqual([])
  })

  it('shows everybody who reacted, however many, and what is one’s own', async () => {
    const { world, roomId, say, ada, bert } = await openRoom()
    const messageId = await say(bert, 'Who comes?')
    const crowd = await Promise.all(Array.from({ length: 51 }, (_, at) => world.guest(`Guest ${at}`)))
    await ada.client.call('members.add', { roomId, userIds: crowd.map(({ user }) => user.id) })
    const on = { roomId, messageId, emoji: '👍' }
    for (const { client } of crowd) await client.call('reactions.add', on)
    world.clock.advance({ seconds: 1 })
    await ada.client.call('reactions.add', on)
    await bert.client.call('reactions.add', { ...on, emoji: '🎉' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    const chip = page.getByRole('button', { name: /^👍 52: you, / })
    await chip.waitFor()
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true')
    await (await openMenu(page, 'Who comes?')).getByRole('menuitem', { name: 'Who reacted' }).click()
    const dialog = page.getByRole('dialog', { name: 'Who reacted' })
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(50)
    await dialog.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => dialog.getByRole('listitem').last().textContent()).toContain('ada')
    expect(await dialog.getByRole('listitem').count()).toBe(52)
    await dialog.getByRole('button', { name: '🎉, 1 person' }).click()
    await expect.poll(() => dialog.getByRole('listitem').allTextContents()).toEqual([expect.stringContaining('bert')])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await chip.click()
    await page.getByRole('button', { name: /^👍 51: / }).waitFor()
    expect(complaints).toEqual([])
  })

  it('is seen while it is written, and no longer once it is there', async () => {
    const { world } = await openRoom()
    const [a, b] = [await visit(browser()), await visit(browser())]
    await signIn(a.page, world, 'ada', '/r/pier')
    await signIn(b.page, world, 'bert', '/r/pier')
    const field = b.page.getByRole('textbox', { name: 'Message', exact: true })
    await field.pressSequentially('On my way')

    const line = a.page.getByText('bert is writing…')
    await line.waitFor()
    await field.press('Enter')
    await messageWith(a.page, 'On my way').waitFor()
    await line.waitFor({ state: 'detached' })
  })

  it('shows on a phone what can be done with it when it is held', async () => {
    const { world, say, bert, ada, roomId } = await openRoom()
    await say(bert, 'Hold me')
    const phone = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }
    const { page } = await visit(browser(), phone)
    await signIn(page, world, 'ada')
    await page.getByRole('link', { name: /^Pier/ }).tap()
    const box = await messageWith(page, 'Hold me').boundingBox()
    const save = page.getByRole('button', { name: 'Save for later' })
    await hold(page, [(box?.x ?? 0) + 120, (box?.y ?? 0) + 30], () => save.waitFor())
    await page.getByRole('button', { name: 'React with 👍' }).tap()

    const reactions = async () =>
      (await ada.client.call('messages.list', { roomId })).messages.at(-1)?.reactions.map(({ emoji }) => emoji)
    await expect.poll(reactions).toEqual(['👍'])
  })

  it('takes a reaction back that was refused, and says so', async () => {
    const { world, say, bert, ada, roomId } = await openRoom()
    const messageId = await say(bert, 'Who comes?')
    const kinds = Array.from({ length: sizes.reactionKinds }, (_, at) => String.fromCodePoint(0x1f400 + at))
    for (const emoji of kinds) await ada.client.call('reactions.add', { roomId, messageId, emoji })
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    await messageWith(page, 'Who comes?').hover()
    await page.getByRole('button', { name: 'React with 👍' }).click()

    await page.getByText('Your reaction was not taken').waitFor()
    await page.getByRole('button', { name: /^👍 1/ }).waitFor({ state: 'detached' })
  })

  it('is edited, and shows what it said before', async () => {
    const { world, say, ada } = await openRoom()
    await say(ada, 'The lamp is broken')
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    await messageWith(page, 'The lamp is broken').focus()
    await page.keyboard.press('e')
    const field = page.getByRole('textbox', { name: 'Change the message' })
    await field.fill('The lamp is mended')
    await field.press('Enter')
    await messageWith(page, 'The lamp is mended')
      .getByRole('button', { name: /^Edited/ })
      .click()

    const dialog = page.getByRole('dialog', { name: 'Earlier versions' })
    await dialog.getByText('First version').waitFor()
    await expect.poll(() => dialog.locator('ins').allTextContents()).toEqual(['Added: mended'])
    await expect.poll(() => dialog.locator('del').allTextContents()).toEqual(['Removed: broken'])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('is deleted only when it was not taken back', async () => {
    const { world, say, ada, bert, roomId } = await openRoom()
    const messageId = await say(ada, 'Too much')
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    await (await openMenu(page, 'Too much')).getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByText('This message was deleted.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await messageWith(page, 'Too much').waitFor()
    const kept = await bert.client.call('messages.get', { roomId, messageId })
    await (await openMenu(page, 'Too much')).getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByText('This message was deleted.').waitFor()
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))

    expect(kept.message.deletedAt).toBeNull()
    await expect
      .poll(async () => (await bert.client.call('messages.get', { roomId, messageId })).message.deletedAt)
      .not.toBeNull()
  })

  it('of somebody else is deleted by a moderator, after a question', async () => {
    const { world, say, bert, roomId } = await openRoom()
    const messageId = await say(bert, 'Rude words')
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    await messageWith(page, 'Rude words').focus()
    await page.keyboard.press('Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete message' }).click()

    await page.getByText('This message was deleted.').waitFor()
    await expect
      .poll(async () => (await bert.client.call('messages.get', { roomId, messageId })).message.content)
      .toBe('')
  })

  it('to one person tells by itself when they have read it, and names them where one writes', async () => {
    const { world, ada, bert } = await openRoom()
    const { room } = await ada.client.call('rooms.direct', { userId: bert.user.id })
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', `/r/${room.id}`)

    const field = page.getByPlaceholder('Message bert')
    await field.fill('Are you there?')
    await field.press('Enter')
    await messageWith(page, 'Are you there?').getByRole('button', { name: 'Sent' }).waitFor()
    const { messages } = await bert.client.call('messages.list', { roomId: room.id })
    await bert.client.call('receipts.read', { roomId: room.id, seq: messages.at(-1)?.seq ?? 0 })

    await messageWith(page, 'Are you there?').getByRole('button', { name: 'Read' }).waitFor()
  })

  it('answers another, and leads to it', async () => {
    const { world, say, ada, bert, roomId } = await openRoom()
    const first = await say(ada, 'Where *exactly*?')
    for (let at = 0; at < 60; at++) await say(bert, `Something else ${at}`)
    const { message } = await bert.client.call('messages.send', { roomId, content: 'At the pier.', replyToId: first })
    await ada.client.call('receipts.read', { roomId, seq: message.seq })
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    const quote = messageWith(page, 'At the pier.').getByRole('button', { name: /Where exactly\?/ })
    // It stands out for a moment only, whoever is looking by then.
    const shone = page.locator('[data-highlighted]').filter({ hasText: 'Where exactly?' }).waitFor()
    await quote.click()

    await shone
  })

  it('is pinned, and can be copied in three ways', async () => {
    const { world, say, bert, roomId } = await openRoom()
    const messageId = await say(bert, 'The **lamp**')
    const { page, context } = await visit(browser())
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page, world, 'ada', '/r/pier')
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    const copied: string[] = []

    for (const name of ['Copy text', 'Copy Markdown', 'Copy link']) {
      await (await openMenu(page, 'The lamp')).getByRole('menuitem', { name }).click()
      await expect.poll(clipboard).not.toBe(copied.at(-1) ?? '')
      copied.push(await clipboard())
    }
    await page.keyboard.press('Shift+Tab')
    await untilFocused(messageWith(page, 'The lamp'))
    await page.keyboard.press('p')

    await messageWith(page, 'The lamp').getByText('Pinned', { exact: true }).waitFor()
    expect(copied).toEqual(['The lamp', 'The **lamp**', `${world.url}/r/${roomId}/${messageId}`])
    const shone = page.locator('[data-highlighted]').filter({ hasText: 'The lamp' }).waitFor()
    await page.goto(copied[2] ?? '')
    await shone
  })

  it('names whom it mentions, leads to their card and on to a conversation', async () => {
    const { world, say, bert } = await openRoom()
    await bert.client.call('users.updateMe', { displayName: 'Bert of the Pier' })
    await say(bert, 'Ask @bert, not @nobody, in #pier')
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    const message = messageWith(page, 'Ask')
    await message.getByRole('link', { name: '#Pier' }).waitFor()
    await message.getByRole('button', { name: '@Bert of the Pier' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Message', exact: true }).click()

    await page.getByRole('heading', { level: 1, name: 'Bert of the Pier' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('hides a spoiler until it is asked for, and leaves the focus there', async () => {
    const { world, say, bert } = await openRoom()
    await say(bert, 'It was ||the *keeper*||!')
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')

    const spoiler = page.getByRole('button', { name: 'Spoiler, show it' })
    const message = messageWith(page, 'It was')
    const before = await placeIn(message, spoiler)
    await spoiler.focus()
    await page.keyboard.press('Enter')

    const open = page.locator('.spoiler', { hasText: 'the keeper' })
    await expect.poll(() => open.getAttribute('role')).toBeNull()
    await untilFocused(open)
    await expect.poll(() => placeIn(message, open)).toEqual(before)
  })
})

describe('a message that is not taken', () => {
  it('says why, is sent again, goes back to be edited, or is let go and put back', async () => {
    const { world } = await openRoom({ PARLEY_LIMITS: 'messages=1/2h' })
    const { page } = await visit(browser())
    await signIn(page, world, 'bert', '/r/pier')
    const field = page.getByRole('textbox', { name: 'Message' })
    const failed = page.locator('[data-unsent="failed"]')
    await field.fill('First')
    await field.press('Enter')
    await page.locator('[data-message]').filter({ hasText: 'First' }).waitFor()

    await field.fill('Second')
    await field.press('Enter')
    await failed.getByRole('alert').waitFor()
    await failed.getByRole('button', { name: 'Discard' }).click()
    await failed.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect.poll(() => field.inputValue()).toBe('Second')
    await field.press('Enter')
    await failed.getByRole('button', { name: 'Edit' }).click()
    await expect.poll(() => field.inputValue()).toBe('Second')
    await field.fill('Third')
    await field.press('Enter')
    await failed.getByRole('alert').waitFor()
    world.clock.advance({ hours: 3 })
    await failed.getByRole('button', { name: 'Try again' }).click()

    await page.locator('[data-message]').filter({ hasText: 'Third' }).waitFor()
    await failed.waitFor({ state: 'detached' })
    await page.getByText('Second').waitFor({ state: 'detached' })
  })

  it('is told of in another room, and marks its own in the list until it is let go', async () => {
    const { world, ada } = await openRoom({ PARLEY_LIMITS: 'messages=1/2h' })
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Boat', slug: 'boat', visibility: 'public' })
    const visitor = await visit(browser())
    const { page } = visitor
    await withoutSockets(visitor)
    await signIn(page, world, 'ada', '/r/pier')
    const field = page.getByRole('textbox', { name: 'Message' })
    await field.fill('First')
    await field.press('Enter')
    await page.locator('[data-message]').filter({ hasText: 'First' }).waitFor()

    let letGo = () => {}
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve))
    await page.route(/\/messages$/, async (route) => {
      await isLetGo
      await route.continue()
    })
    await field.fill('Second')
    await field.press('Enter')
    await page.locator('[data-unsent]').waitFor()
    await page.getByRole('link', { name: /^Boat/ }).click()
    await page.getByRole('heading', { name: 'Boat', level: 1 }).waitFor()
    letGo()
    await page.getByText('Your message in Pier was not sent').waitFor()
    const row = page.getByRole('link', { name: 'Pier, 1 message not sent' })
    await row.waitFor()
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.locator('[data-unsent="failed"]').getByRole('button', { name: 'Discard' }).click()

    await row.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Pier', exact: true }).waitFor()
  })
})

describe('what opens over a message', () => {
  it('opens nothing over somebody who has gone on writing while that was on its way', async () => {
    const { world, bert, say } = await openRoom()
    await say(bert, 'Who comes?')
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')
    const author = messageWith(page, 'Who comes?').getByRole('button', { name: 'bert', exact: true })
    const field = page.getByRole('textbox', { name: 'Message' })
    await author.waitFor()

    const held: string[] = []
    let letGo = () => {}
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/assets/*.js', async (route) => {
      held.push(route.request().url())
      await isLetGo
      await route.continue()
    })
    await author.click()
    await expect.poll(() => held.length).toBeGreaterThan(0)
    await field.click()
    await field.pressSequentially('I do')
    letGo()
    // Each of them has come and run, and whatever was to be shown has been.
    const settle = async () => {
      await page.evaluate(`Promise.all(${JSON.stringify(held)}.map((url) => import(url)))`)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    }
    await settle()
    await settle()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await untilFocused(field)

    await author.click()
    await page.getByRole('dialog').waitFor()
  })
})
