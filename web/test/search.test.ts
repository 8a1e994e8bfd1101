import { describe, expect, it } from 'vitest'
import { png } from './png.ts'
import { searchWords } from '../src/search/search-words.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A place in which Ben has said things in two rooms that Ada is in, with enough in between that they are not in sight. */
async function talkedPlace() {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const say = (roomId: string, content: string) => {
    world.clock.advance({ seconds: 1 })
    return ben.client.call('messages.send', { roomId, content })
  }
  const rooms = []
  for (const name of ['harbour', 'lighthouse']) {
    const { room } = await ben.client.call('rooms.create', { kind: 'channel', name, memberIds: [ada.user.id] })
    await say(room.id, `The spring tide at the ${name} <b>is</b> high ||or so||`)
    rooms.push(room)
  }
  for (let n = 0; n < 40; n += 1) await say(rooms[0]?.id ?? '', `Nothing to see, number ${n}`)
  await ada.client.call('receipts.readAll', {})
  return { world, ada, ben, rooms, say }
}

describe('searching', () => {
  it('everywhere finds by keys, marks what was found, and leads to its place', async () => {
    const { world } = await talkedPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada')

    await page.keyboard.press('Control+Shift+F')
    const field = page.getByRole('combobox', { name: 'Search all your rooms' })
    await field.fill('tides')
    const results = page.getByRole('list', { name: 'Messages found' })
    await results.getByRole('link').nth(1).waitFor()
    await expect.poll(() => results.locator('mark').allTextContents()).toEqual(['tide', 'tide'])
    await expect.poll(() => results.getByRole('link').first().textContent()).toContain('lighthouse <b>is</b> high ▒▒▒')
    await expect.poll(() => new URL(page.url()).search).toBe('?q=tides')

    await field.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await untilFocused(field)
    await field.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'harbour' }).waitFor()
    await page.getByRole('log').getByText('The spring tide at the harbour').waitFor()

    // Back is where one was, and from there it goes on.
    await page.goBack()
    await untilFocused(results.getByRole('link').nth(1))
    await page.keyboard.press('Control+Shift+F')
    await untilFocused(field)
    await expect.poll(() => new URL(page.url()).search).toBe('?q=tides')
    await field.fill('')
    await page.getByRole('button', { name: 'tides' }).waitFor()
    await field.press('ArrowDown')
    await untilFocused(page.getByRole('button', { name: 'tides' }))
    await page.keyboard.press('Enter')
    await results.getByRole('link').nth(1).waitFor()
    await untilFocused(field)

    // What comes further back is gone on with.
    await field.fill('number')
    await expect.poll(() => results.getByRole('link').count()).toBe(20)
    await field.press('ArrowDown')
    await page.keyboard.press('End')
    await untilFocused(results.getByRole('link').nth(19))
    await page.keyboard.press('Tab')
    await untilFocused(page.getByRole('button', { name: 'Look further back' }))
    await page.keyboard.press('Enter')
    await untilFocused(results.getByRole('link').nth(20))
    expect(complaints).toEqual([])
  })

  it('shows what a message without words carries', async () => {
    const { world, ben, rooms } = await talkedPlace()
    const names = ['chart.png', 'tides.txt']
    const blobs = [new Blob([Buffer.from(png(90, 60, [14, 90, 94]))]), new Blob(['High at noon.\n'])]
    const files = await Promise.all(blobs.map((blob, at) => ben.client.files.upload({ name: names[at] ?? '', blob })))
    const fileIds = files.map(({ id }) => id)
    await ben.client.call('messages.send', { roomId: rooms[0]?.id ?? '', content: '', fileIds })
    const status = async () => (await ben.client.call('files.status', { fileId: fileIds[0] ?? '' })).file.status
    await expect.poll(status, { timeout: 30_000 }).toBe('ready')
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/search?q=has:file')
    const found = page.getByRole('list', { name: 'Messages found' }).getByRole('link')
    await found.getByRole('img', { name: 'chart.png' }).waitFor()
    await found.getByText('tides.txt').waitFor()
    expect(await found.getByText('Message without words').count()).toBe(0)

    // And is found by it, with the picture as well as its name.
    await page.getByRole('combobox', { name: 'Search all your rooms' }).fill('chart')
    await expect.poll(() => found.locator('mark').allTextContents()).toEqual(['chart.png'])
    await found.getByText('chart.png').waitFor()
    await found.getByRole('img', { name: 'chart.png' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('is narrowed down by filters that are completed, shown and taken out', async () => {
    const { world } = await talkedPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/search?q=tide')
    const field = page.getByRole('combobox', { name: 'Search all your rooms' })
    const results = page.getByRole('list', { name: 'Messages found' }).getByRole('link')
    await results.nth(1).waitFor()

    await page.getByRole('button', { name: 'In room…' }).click()
    await page.getByRole('option', { name: /harbour/ }).click()
    await results.nth(1).waitFor({ state: 'detached' })
    await expect.poll(() => field.inputValue()).toBe('tide in:harbour ')
    await expect.poll(() => results.allTextContents()).toEqual([expect.stringContaining('harbour')])

    await page.getByRole('button', { name: 'Remove in:harbour' }).click()
    await results.nth(1).waitFor()

    // The last of many is seen in a low window, too, and what is written already is not offered again.
    await page.setViewportSize({ width: 1280, height: 260 })
    await field.fill('tide has:')
    const last = page.getByRole('option', { name: 'Reaction' })
    await last.waitFor()
    await field.press('ArrowUp')
    const below = async () => ((await last.boundingBox())?.y ?? 260) + ((await last.boundingBox())?.height ?? 0) - 260
    await expect.poll(below).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await field.fill('tide has:link')
    await last.waitFor({ state: 'detached' })
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false')

    await field.fill('tide before:never')
    await page.getByText('Write a day like').waitFor()
    await field.fill('zeppelin')
    await page.getByText('No messages found', { exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  it('names rooms and people that are called so, and ways on where no message is found', async () => {
    const { world, ben } = await talkedPlace()
    await ben.client.call('rooms.create', { kind: 'channel', name: 'Lightship', visibility: 'public' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/search?q=harbour')
    const field = page.getByRole('combobox', { name: 'Search all your rooms' })
    const found = page.getByRole('list', { name: 'Messages found' }).getByRole('link')
    const named = page.getByRole('region', { name: 'Rooms and people' }).getByRole('link')
    const none = page.getByText('No messages found', { exact: true })
    await found.first().waitFor()
    await expect.poll(() => named.allTextContents()).toEqual(['harbour', expect.stringContaining('@harbourmaster')])
    await field.fill('ligh')
    await expect.poll(() => named.allTextContents()).toEqual(['lighthouse', expect.stringContaining('Lightship')])

    // Both filters together are too narrow; either can be left out.
    await field.fill('spring tide in:harbour from:me')
    await none.waitFor()
    await page.getByRole('button', { name: 'Look without any filter' }).waitFor()
    await page.getByRole('button', { name: 'Look without from:me' }).click()
    await expect.poll(() => field.inputValue()).toBe('spring tide in:harbour')
    await untilFocused(field)
    await expect.poll(() => found.count()).toBe(1)

    await field.fill('in:lighthous tide')
    await field.press('Home')
    await page.getByText('You are in no room of this name.').waitFor()
    await expect.poll(() => named.allTextContents()).toEqual(['lighthouse'])
    await field.fill('_')
    await page.getByText('Write what you are looking for.').waitFor()
    expect(await found.count()).toBe(0)

    await field.fill('ben')
    await none.waitFor()
    await named.filter({ hasText: '@ben' }).waitFor()
    await field.press('ArrowDown')
    await untilFocused(named.first())
    await named.first().click()
    await page.getByRole('dialog').getByText('@ben').waitFor()
    expect(complaints).toEqual([])
  })

  it('stays true while it is looked at', async () => {
    const { world, ada, ben, rooms, say } = await talkedPlace()
    const [harbour = '', lighthouse = ''] = rooms.map(({ id }) => id)
    const { message: first } = await say(lighthouse, 'A kite at noon')
    const { message: second } = await say(lighthouse, 'A kite at dusk')
    await say(harbour, 'A kite over the harbour')
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/search?q=kite')
    const found = page.getByRole('list', { name: 'Messages found' }).getByRole('link')
    const told = async () => (await found.locator('[dir=auto]').allTextContents()).join(', ')
    await expect.poll(told).toBe('A kite over the harbour, A kite at dusk, A kite at noon')
    await ben.client.call('messages.delete', { roomId: lighthouse, messageId: first.id })
    await expect.poll(told, { timeout: 20_000 }).toBe('A kite over the harbour, A kite at dusk')
    await ben.client.call('messages.edit', { roomId: lighthouse, messageId: second.id, content: 'A kite by night' })
    await expect.poll(told, { timeout: 20_000 }).toBe('A kite over the harbour, A kite by night')
    await ada.client.call('rooms.leave', { roomId: harbour })
    await expect.poll(told).toBe('A kite by night')
    await ben.client.call('messages.edit', { roomId: lighthouse, messageId: second.id, content: 'A gull by night' })
    await page.getByText('No messages found', { exact: true }).waitFor({ timeout: 20_000 })
    expect(complaints).toEqual([])
  })

  it('remembers what was looked for, for whoever did and until they have it forgotten or sign out', async () => {
    const { world } = await talkedPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/search')
    const field = page.getByRole('combobox', { name: 'Search all your rooms' })
    const before = page.getByRole('heading', { name: 'You looked for' })
    const recents = page.getByRole('listitem').getByRole('button', { name: 'tide' })
    const look = async () => {
      await field.fill('tide')
      await field.press('Enter')
      await page.getByText('2 messages', { exact: true }).waitFor()
      await field.fill('')
      await recents.waitFor()
    }
    await look()
    await page.reload()
    await recents.waitFor()
    await page.getByRole('button', { name: 'Forget' }).click()
    await before.waitFor({ state: 'detached' })
    await untilFocused(field)

    await look()
    await page.getByRole('button', { name: 'Account menu' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('tide')
    await signIn(page, world, 'ben', '/search')
    await page.getByRole('heading', { name: 'What you can write' }).waitFor()
    expect(await before.count()).toBe(0)
  })

  it('in a room shows what was found in its place, beside', async () => {
    const { world, ben, rooms, say } = await talkedPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/harbour')
    await page.getByRole('log').getByText('number 39').waitFor()

    await page.keyboard.press('Control+F')
    const field = page.getByRole('combobox', { name: 'Search in this room' })
    await field.fill('tide')
    const results = page.getByRole('list', { name: 'Messages found' }).getByRole('link')
    await results.first().waitFor()
    await expect.poll(() => results.count()).toBe(1)
    await results.first().click()
    await page.getByRole('log').getByText('The spring tide at the harbour').waitFor()
    await field.waitFor()

    const roomId = rooms[0]?.id ?? ''
    const { message } = await say(roomId, 'a zeppelin')
    await field.fill('zeppelin')
    await results.first().waitFor()
    await ben.client.call('messages.delete', { roomId, messageId: message.id })
    await field.press('Enter')
    await page.getByText('No messages found', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Search everywhere instead' }).waitFor()
    await field.press('Escape')
    await field.press('Escape')
    await field.waitFor({ state: 'detached' })

    await page.keyboard.press('Control+F')
    await field.fill('lighthouse')
    await page.getByRole('button', { name: 'Search everywhere instead' }).click()
    await results.first().waitFor()
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search?q=lighthouse')
    expect(complaints).toEqual([])
  })

  it('is offered by the switcher and works on a phone', async () => {
    const { world } = await talkedPlace()
    const { page } = await visit(browser(), { viewport: { width: 360, height: 740 } })
    await signIn(page, world, 'ada')
    await page.getByRole('button', { name: 'Go to…' }).click()
    await page.getByRole('combobox').fill('spring tide')
    await page.getByRole('option', { name: 'Search messages for “spring tide”' }).click()
    await page.getByRole('list', { name: 'Messages found' }).getByRole('link').nth(1).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    // What stands in the empty field is there as a whole, in every language.
    const hints = Object.values(searchWords).map(({ placeholder }) => placeholder)
    const cut = await page.getByRole('combobox').evaluate((field: HTMLInputElement, texts) => {
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field)
      const pen = document.createElement('canvas').getContext('2d')
      if (pen === null) return ['no canvas']
      pen.font = font
      const room = field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
      return texts.filter((text) => pen.measureText(text).width > room)
    }, hints)
    expect(cut).toEqual([])
  })
})
