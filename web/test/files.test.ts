import { eicar, startClamd, type World } from '@parley/testkit'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { driftOfReading, watchReading } from './drift.ts'
import { keptIn } from './kept-in.ts'
import { png } from './png.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const picture = (name: string, width = 320, height = 200): Chosen => ({
  name,
  mimeType: 'image/png',
  buffer: png(width, height, [14, 90, 94]),
})
const note: Chosen = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Mind the step.\n') }

async function makeRoom(world: World) {
  const [ada, bob] = [await world.person('ada'), await world.person('bob')]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await bob.client.call('rooms.join', { roomId: room.id })
  return { ada, bob, room }
}

/** Bob in front of a room of Ada's. */
async function arrive(env: Readonly<Record<string, string>> = {}, options: BrowserContextOptions = {}) {
  const world = await openPlace(env)
  const place = await makeRoom(world)
  const visitor = await visit(browser(), options)
  await signIn(visitor.page, world, 'bob', '/r/pier')
  const field = visitor.page.getByRole('textbox', { name: 'Message', exact: true })
  await field.waitFor()
  return { world, ...place, ...visitor, field }
}

type Scene = Awaited<ReturnType<typeof arrive>>

const widthOf = (element: HTMLImageElement) => element.naturalWidth

const tray = (page: Page) => page.getByRole('list', { name: 'Goes with the message' })

async function pick(page: Page, files: readonly Chosen[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (await asked).setFiles([...files])
}

/** Hands files over as a browser does where they are pasted or let go. */
async function hand(on: Locator, how: 'paste' | 'drop', files: readonly Chosen[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }))
  await on.evaluate(
    (element, [event, all]) => {
      const data = new DataTransfer()
      for (const { name, mimeType, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: mimeType }))
      }
      const about = { bubbles: true, cancelable: true }
      if (event === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { ...about, clipboardData: data }))
      else {
        element.dispatchEvent(new DragEvent('dragover', { ...about, dataTransfer: data }))
        element.dispatchEvent(new DragEvent('drop', { ...about, dataTransfer: data }))
      }
    },
    [how, given] as const,
  )
}

/** What Ada is told was said with files. */
async function carried({ ada, room }: Pick<Scene, 'ada' | 'room'>) {
  const { messages } = await ada.client.call('messages.list', { roomId: room.id })
  return messages
    .filter(({ files }) => files.length > 0)
    .map(({ content, files }) => [content, ...files.map(({ name }) => name)])
}

describe('files', () => {
  it.each(['pick', 'drop', 'paste'] as const)(
    'go with a message by %s, in order, and others see them at once',
    async (way) => {
      const { page, field, complaints, world, ...scene } = await arrive()
      const other = await visit(browser())
      await signIn(other.page, world, 'ada', '/r/pier')
      await field.fill('look')
      const files = [picture('one.png'), note, picture('two.png')]
      if (way === 'pick') await pick(page, files)
      else await hand(way === 'drop' ? page.getByRole('log') : field, way, files)
      await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(3)
      await field.press('Enter')
      await expect.poll(() => carried(scene)).toEqual([['look', 'one.png', 'note.txt', 'two.png']])
      await tray(page).waitFor({ state: 'detached' })
      for (const each of [page, other.page]) {
        const log = each.getByRole('log')
        await log.getByRole('img', { name: 'Picture one.png' }).waitFor()
        await log.getByRole('img', { name: 'Picture two.png' }).waitFor()
        await log.getByRole('link', { name: 'Download note.txt' }).waitFor()
        // What is shown has come: a picture that was refused would have no size.
        await expect
          .poll(() =>
            log
              .getByRole('img', { name: 'Picture one.png' })
              .evaluate((element: HTMLImageElement) => element.naturalWidth),
          )
          .toBeGreaterThan(0)
      }
      expect([...complaints, ...other.complaints]).toEqual([])
    },
  )
})

describe('pictures', () => {
  it('say what they show to those who do not see them', async () => {
    const { page, field, ...scene } = await arrive()
    await pick(page, [picture('pier.png')])
    await page.getByRole('button', { name: 'Describe pier.png' }).click()
    await page.getByRole('textbox', { name: 'Describe pier.png' }).fill('A pier in the morning')
    await page.keyboard.press('Enter')
    await field.press('Enter')
    await page.getByRole('log').getByRole('img', { name: 'A pier in the morning' }).waitFor()
    await expect.poll(() => carried(scene)).toEqual([['', 'pier.png']])
    const { messages } = await scene.ada.client.call('messages.list', { roomId: scene.room.id })
    expect(messages.at(-1)?.files[0]?.alt).toBe('A pier in the morning')
  })

  it('move nothing when they come, however late', async () => {
    const { page, field, context, ada, room } = await arrive()
    const blob = new Blob([Buffer.from(png(1200, 900, [14, 90, 94]))], { type: 'image/png' })
    for (const at of [1, 2, 3]) {
      const { id } = await ada.client.files.upload({ name: `${at}.png`, blob })
      await ada.client.call('messages.send', { roomId: room.id, content: `number ${at}`, fileIds: [id] })
    }
    // Nothing of them comes until the test lets it.
    let letCome = () => {}
    const until = new Promise<void>((resolve) => (letCome = resolve))
    await context.route('**/api/v1/files/**', async (route) => {
      await until
      await route.continue()
    })
    await page.reload()
    await field.waitFor()
    await page.getByRole('log').getByRole('button', { name: 'Open: Picture 3.png' }).waitFor()
    await watchReading(page)
    letCome()
    await expect
      .poll(() => page.getByRole('log').getByRole('img', { name: 'Picture 3.png' }).evaluate(widthOf))
      .toBe(1200)
    // It fills the room that was kept for it.
    const shown = page.getByRole('log').getByRole('img', { name: 'Picture 3.png' })
    await expect.poll(() => shown.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(290)
    const { drift, pictures } = await driftOfReading(page)
    expect(pictures).toBeGreaterThan(0)
    expect(drift).toBeLessThanOrEqual(1)
  })

  it('are gone through by keyboard, and the focus comes back', async () => {
    const { page, field, bob, room, complaints } = await arrive()
    for (const name of ['one.png', 'two.png', 'three.png']) {
      const blob = new Blob([Buffer.from(picture(name).buffer)], { type: 'image/png' })
      const { id } = await bob.client.files.upload({ name, blob })
      await bob.client.call('messages.send', { roomId: room.id, content: '', fileIds: [id] })
    }
    const log = page.getByRole('log')
    const opener = log.getByRole('button', { name: 'Open: Picture two.png' })
    // What is still being made is not gone through.
    await log.getByRole('button', { name: 'Open: Picture three.png' }).waitFor()
    await opener.click()
    const gallery = page.getByRole('dialog', { name: 'Pictures of this room' })
    const shown = async () => await gallery.getByRole('img').getAttribute('alt')
    await gallery.getByRole('button', { name: 'Picture before' }).waitFor()
    await expect.poll(shown).toBe('Picture two.png')
    await page.keyboard.press('ArrowRight')
    await expect.poll(shown).toBe('Picture three.png')
    await page.keyboard.press('Home')
    await expect.poll(shown).toBe('Picture one.png')
    await page.keyboard.press('End')
    await expect.poll(shown).toBe('Picture three.png')
    const scale = () =>
      gallery.getByRole('img').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)
    await page.keyboard.press('+')
    await expect.poll(scale).toBeGreaterThan(1.2)
    await page.keyboard.press('0')
    await expect.poll(scale).toBe(1)
    await page.keyboard.press('Escape')
    await gallery.waitFor({ state: 'detached' })
    await untilFocused(opener)
    await field.waitFor()
    expect(complaints).toEqual([])
  })
})

/** What is needed for files is fetched with the first of them; no service worker has it where a test is. */
async function warmUp(page: Page): Promise<void> {
  await pick(page, [note])
  await page.getByRole('button', { name: 'Remove note.txt' }).click()
  await tray(page).waitFor({ state: 'detached' })
}

/** How many trays the browser keeps whose files have been described. */
function keptFiles(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('parley.trays')
    let isMissing = false
    // To look must not make what the page itself has yet to make.
    request.addEventListener('upgradeneeded', () => {
      isMissing = true
      request.transaction?.abort()
    })
    request.addEventListener('error', () => {
      if (isMissing) resolve(0)
      else reject(request.error ?? new Error('it does not open'))
    })
    request.addEventListener('success', () => {
      const all = request.result.transaction('trays').objectStore('trays').getAll()
      all.addEventListener('success', () => {
        const kept: { files: { alt: string }[] }[] = all.result
        request.result.close()
        resolve(kept.filter(({ files }) => files.some(({ alt }) => alt !== '')).length)
      })
    })
  })
}

describe('a message with pictures', () => {
  it('is said otherwise and taken back by who sent it', async () => {
    const { page, field, ...scene } = await arrive()
    await pick(page, [picture('one.png')])
    await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(1)
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['', 'one.png']])
    const shown = page.getByRole('log').getByRole('img', { name: 'Picture one.png' })
    await shown.waitFor()
    await field.press('ArrowUp')
    await page.getByText('You are changing a message').waitFor()
    await page.getByRole('textbox', { name: 'Change the message' }).fill('The pier')
    await page.keyboard.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['The pier', 'one.png']])
    const said = page.getByRole('article').filter({ hasText: 'The pier' })
    await said.click({ button: 'right', position: { x: 120, y: 8 } })
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await shown.waitFor({ state: 'detached' })
  })
})

describe('what a message carries', () => {
  it('is described anew and taken away, one of several, while it is changed, by keyboard', async () => {
    const { page, field, complaints, ...scene } = await arrive()
    await pick(page, [picture('one.png'), note])
    await field.fill('Both')
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['Both', 'one.png', 'note.txt']])
    await page.getByRole('log').getByRole('img', { name: 'Picture one.png' }).waitFor()
    await field.press('ArrowUp')
    const sent = page.getByRole('list', { name: 'What the message carries' })
    await expect.poll(() => sent.getByRole('listitem').count()).toBe(2)

    const describeOne = sent.getByRole('button', { name: 'Describe one.png' })
    await describeOne.press('Enter')
    await page.keyboard.type('nonsense')
    await page.keyboard.press('Escape')
    await untilFocused(describeOne)
    await page.keyboard.press('Enter')
    await page.keyboard.type('A pier at noon')
    await page.keyboard.press('Enter')
    await page.getByRole('log').getByRole('img', { name: 'A pier at noon' }).waitFor()
    await untilFocused(describeOne)

    const removeNote = sent.getByRole('button', { name: 'Remove note.txt' })
    await removeNote.press('Enter')
    await untilFocused(sent.getByRole('button', { name: 'Keep' }))
    await page.keyboard.press('Enter')
    await untilFocused(removeNote)
    expect(await carried(scene)).toEqual([['Both', 'one.png', 'note.txt']])
    await removeNote.press('Enter')
    await sent.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['Both', 'one.png']])
    await untilFocused(page.getByRole('textbox', { name: 'Change the message' }))
    expect(complaints).toEqual([])
  })

  it('is not taken away where nothing would be left', async () => {
    const { page, field, ...scene } = await arrive()
    await pick(page, [note, { ...note, name: 'other.txt', buffer: Buffer.from('other') }])
    await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(2)
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['', 'note.txt', 'other.txt']])
    await page.getByRole('log').getByText('other.txt').waitFor()
    await field.press('ArrowUp')
    const sent = page.getByRole('list', { name: 'What the message carries' })
    const { messages } = await scene.ada.client.call('messages.list', { roomId: scene.room.id })
    const message = messages.at(-1)
    const [first, second] = message?.files ?? []
    const place = { roomId: scene.room.id, messageId: message?.id ?? '' }
    await sent.getByRole('button', { name: 'Remove note.txt' }).click()
    // Gone meanwhile, on another device.
    await scene.bob.client.call('messages.removeFile', { ...place, fileId: first?.id ?? '' })
    await expect.poll(() => sent.getByRole('listitem').count()).toBe(1)
    expect(await sent.getByRole('button', { name: 'Remove other.txt' }).count()).toBe(0)
    expect(await carried(scene)).toEqual([['', second?.name]])
  })
})

describe('on the way', () => {
  it('a file waits for the connection, and goes by itself when it is back', async () => {
    const { page, field, context, ...scene } = await arrive()
    await warmUp(page)
    await context.setOffline(true)
    await pick(page, [picture('far.png')])
    await tray(page).getByText('Waits for the connection').waitFor()
    await field.fill('from afar')
    await field.press('Enter')
    await page.getByRole('log').getByText('from afar').waitFor()
    await context.setOffline(false)
    await expect.poll(() => carried(scene)).toEqual([['from afar', 'far.png']])
  })

  it('a message with files outlives its tab', async () => {
    const { page, field, context, newTab, world, ...scene } = await arrive()
    await warmUp(page)
    await context.setOffline(true)
    await pick(page, [picture('kept.png')])
    await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(1)
    await field.fill('kept')
    await field.press('Enter')
    await page.getByRole('log').getByText('kept', { exact: true }).waitFor()
    // It is shown before it is written down.
    await expect.poll(() => keptIn(page, 'parley.outbox', 'rows')).toHaveLength(1)
    await page.close()
    await context.setOffline(false)
    const other = await newTab()
    await other.goto(`${world.url}/r/pier`)
    await expect.poll(() => carried(scene)).toEqual([['kept', 'kept.png']])
  })

  it('what was chosen goes with what is said, however late what takes it comes', async () => {
    const { page, field, context, ...scene } = await arrive()
    let letCome = () => {}
    const mayCome = new Promise<void>((resolve) => (letCome = resolve))
    await context.route('**/assets/uploads-of-*.js', async (route) => {
      await mayCome
      await route.continue()
    })
    await pick(page, [picture('late.png')])
    await field.fill('Look!')
    await field.press('Enter')
    await page.locator('[aria-label=Send][aria-busy]').waitFor()
    expect(await field.inputValue()).toBe('Look!')

    letCome()
    await expect.poll(() => carried(scene)).toEqual([['Look!', 'late.png']])
    await expect.poll(() => field.inputValue()).toBe('')
  })

  it('what was chosen and not sent is there again when the page is loaded anew, and not once it was sent', async () => {
    const { page, field, ...scene } = await arrive()
    await pick(page, [picture('chosen.png')])
    await page.getByRole('button', { name: 'Describe chosen.png' }).click()
    await page.getByRole('textbox', { name: 'Describe chosen.png' }).fill('A pier')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Describe chosen.png' }).getByText('Described').waitFor()
    // Whoever wrote with keys goes on from where they were.
    await page.locator('[aria-label="Describe chosen.png"]:focus').waitFor()
    await expect.poll(() => page.evaluate(keptFiles)).toBe(1)

    await page.reload()
    await tray(page).getByText('Described').waitFor()
    // However far it has come again by now.
    await field.press('Enter')
    await tray(page).waitFor({ state: 'detached' })
    await expect.poll(() => carried(scene)).toEqual([['', 'chosen.png']])
    await expect.poll(() => page.evaluate(keptFiles)).toBe(0)
    await page.reload()
    await page.getByRole('log').getByRole('img', { name: 'A pier' }).waitFor()
    expect(await tray(page).count()).toBe(0)
  })

  it('what was cut goes when it is tried again, and says meanwhile that it waits', async () => {
    const { page, field, context, ...scene } = await arrive()
    await warmUp(page)
    await context.route('**/api/v1/files', (route) => route.abort())
    await pick(page, [picture('cut.png')])
    await tray(page).getByText('Waits for the connection').waitFor()
    await field.fill('cut')
    await context.unroute('**/api/v1/files')
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['cut', 'cut.png']])
  })

  it('a large one goes on where it had come to when it was cut', async () => {
    const { page, field, context, ...scene } = await arrive()
    await warmUp(page)
    const size = 9 * 1024 ** 2
    const begun: number[] = []
    await context.route('**/api/v1/uploads/*', async (route) => {
      const request = route.request()
      if (request.method() !== 'PATCH') return await route.continue()
      begun.push(Number(request.headers()['upload-offset']))
      // The second part is lost the first time.
      await (begun.length === 2 ? route.abort() : route.continue())
    })
    await pick(page, [{ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.alloc(size, 'Mind the step.\n') }])
    await field.fill('the whole log')
    await field.press('Enter')
    await expect.poll(() => carried(scene), { timeout: 30_000 }).toEqual([['the whole log', 'log.txt']])
    const [first, second, third, ...more] = begun
    expect([first, second === third, more]).toEqual([0, true, []])
    expect(second).toBeGreaterThan(0)
    const { messages } = await scene.ada.client.call('messages.list', { roomId: scene.room.id })
    expect(messages.at(-1)?.files[0]?.size).toBe(size)
  })

  it('one that is refused keeps the message back until a person decides', async () => {
    const { page, field, context, ...scene } = await arrive()
    await context.route('**/api/v1/files', (route) =>
      route.fulfill({
        status: 409,
        json: { error: { code: 'CONFLICT', reason: 'quota_exceeded', message: '', timestamp: '', requestId: '' } },
      }),
    )
    await pick(page, [picture('much.png')])
    await tray(page).getByRole('button', { name: 'Try much.png again' }).waitFor()
    await field.fill('look')
    await field.press('Enter')
    await page.getByText('A file could not be sent.', { exact: false }).waitFor()
    expect([await field.inputValue(), await carried(scene)]).toEqual(['look', []])
    await context.unroute('**/api/v1/files')
    await tray(page).getByRole('button', { name: 'Try much.png again' }).click()
    await tray(page).getByRole('progressbar').waitFor({ state: 'detached' })
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['look', 'much.png']])
  })

  it('one that turns out to be broken is told while the message is still written, and keeps it back', async () => {
    const { page, field, ...scene } = await arrive()
    const { buffer, ...whole } = picture('torn.png', 200, 200)
    await pick(page, [{ ...whole, buffer: buffer.subarray(0, buffer.length - 30) }])
    await tray(page).getByRole('alert').getByText('Refused: it is damaged.', { exact: false }).waitFor()
    await field.fill('look')
    await field.press('Enter')
    await page.getByText('A file could not be sent.', { exact: false }).waitFor()
    expect(await carried(scene)).toEqual([])
    await page.getByRole('button', { name: 'Remove torn.png' }).click()
    await field.press('Enter')
    await page.getByRole('log').getByText('look').waitFor()
  })

  it('one with a virus is refused, and who sent it is told wherever they are', async () => {
    const clamd = await startClamd()
    onTestFinished(() => clamd.close())
    const { page, field, ...scene } = await arrive({ CLAMAV_URL: clamd.url })
    // The verdict comes after the message.
    clamd.hang()
    await pick(page, [{ name: 'innocent.txt', mimeType: 'text/plain', buffer: Buffer.from(eicar) }])
    await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(1)
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['', 'innocent.txt']])
    await page.getByRole('log').getByText('Being prepared…').waitFor()
    await page.getByRole('link', { name: 'Inbox' }).first().click()
    clamd.goOn()
    await page.getByText('innocent.txt contains a virus. It was refused and is shown to nobody.').waitFor()
    await page.goBack()
    await page.getByRole('log').getByText('Refused: it contains a virus.', { exact: false }).waitFor()
    expect(await page.getByRole('link', { name: 'Download innocent.txt' }).count()).toBe(0)

    // While it is still written the same is told where the file stands.
    await pick(page, [{ name: 'again.txt', mimeType: 'text/plain', buffer: Buffer.from(`${eicar}\n`) }])
    await tray(page).getByRole('alert').getByText('Refused: it contains a virus.', { exact: false }).waitFor()
  })

  it('one that is taken away does not go', async () => {
    const { page, field, ...scene } = await arrive()
    await pick(page, [picture('one.png'), picture('two.png')])
    await page.getByRole('button', { name: 'Remove one.png' }).click()
    await field.press('Enter')
    await expect.poll(() => carried(scene)).toEqual([['', 'two.png']])
  })

  it('what the place does not take is told at once, and the rest is taken', async () => {
    const { page } = await arrive({
      PARLEY_FILE_SIZE: '1kb',
      PARLEY_FILES_PER_MESSAGE: '2',
      PARLEY_FILE_TYPES: 'image/*,text/plain',
    })
    const large: Chosen = { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(2000, 'x') }
    const empty: Chosen = { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }
    const film: Chosen = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') }
    await hand(page.getByRole('log'), 'drop', [
      large,
      empty,
      film,
      note,
      { ...note, name: 'b.txt' },
      { ...note, name: 'c.txt' },
    ])
    await page.getByText('large.txt is too large. Files here have up to', { exact: false }).waitFor()
    for (const text of [
      'empty.txt is empty.',
      'film.mp4 is of a kind that is not taken here.',
      'A message carries up to 2 files. Not added: c.txt',
    ]) {
      await page.getByText(text, { exact: false }).waitFor()
    }
    await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(2)
  })

  it('what is too much is named in one line, however much it is', async () => {
    const { page } = await arrive({ PARLEY_FILES_PER_MESSAGE: '1' })
    await hand(
      page.getByRole('log'),
      'drop',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => ({ ...note, name: `${name}.txt` })),
    )
    await page
      .getByText('A message carries one file. Not added: b.txt, c.txt, d.txt, e.txt, f.txt, g.txt +2', { exact: true })
      .waitFor()
  })
})

describe('several that wait', () => {
  const nameOf = (button: Locator) => button.evaluate((each) => each.getAttribute('aria-label') ?? each.textContent)

  it('and have one name are told apart', async () => {
    const { page } = await arrive()
    await pick(page, [picture('pier.png'), note, picture('pier.png')])
    const remove = tray(page).getByRole('button', { name: 'Remove' })
    await expect
      .poll(async () => await Promise.all((await remove.all()).map(nameOf)))
      .toEqual(['Remove pier.png', 'Remove note.txt', 'Remove pier.png (2)'])
    await tray(page).getByRole('button', { name: 'Describe pier.png (2)' }).click()
    await tray(page).getByRole('textbox', { name: 'Describe pier.png (2)' }).waitFor()
  })

  it('can be pasted where nobody is writing, and not behind what is open', async () => {
    const { page, field } = await arrive()
    await field.evaluate((element: HTMLElement) => element.blur())
    await hand(page.locator('body'), 'paste', [picture('pasted.png')])
    await tray(page).getByRole('button', { name: 'Remove pasted.png' }).waitFor()
    await page.getByRole('log').focus()
    await hand(page.getByRole('log'), 'paste', [note])
    await tray(page).getByRole('button', { name: 'Remove note.txt' }).waitFor()
    await page.keyboard.press('Control+/')
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    await hand(page.locator('body'), 'paste', [picture('behind.png')])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await tray(page).getByRole('listitem').count()).toBe(2)
  })

  it('are taken away one after the other by keys, from each to the next and at last to the field', async () => {
    const { page, field } = await arrive()
    await pick(page, [picture('one.png'), picture('two.png'), note])
    await tray(page).getByRole('button', { name: 'Remove two.png' }).press('Enter')
    await page.locator('[aria-label="Remove note.txt"]:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[aria-label="Remove one.png"]:focus').waitFor()
    await page.keyboard.press('Enter')
    await tray(page).waitFor({ state: 'detached' })
    await untilFocused(field)
  })

  it('stand on the side on which one begins to read', async () => {
    const world = await openPlace()
    const { ada, bob, room } = await makeRoom(world)
    await bob.client.call('preferences.set', { language: 'ar' })
    const { id } = await ada.client.files.upload({ name: 'note.txt', blob: new Blob(['Mind the step.']) })
    await ada.client.call('messages.send', { roomId: room.id, content: '', fileIds: [id] })
    const { page } = await visit(browser())
    await signIn(page, world, 'bob', '/r/pier')
    await page.locator('html[dir=rtl]').waitFor()
    const card = page.locator('.file-card')
    const name = await card.locator('bdi').boundingBox()
    const icon = await card.locator('.file-card-icon').boundingBox()
    if (name === null || icon === null) throw new Error('it is not there')
    // From right to left: the icon, a gap, the name.
    expect(icon.x - (name.x + name.width)).toBeLessThan(20)
  })

  it('stay about as high, with their buttons where they were, while one of them is described', async () => {
    const { page } = await arrive()
    await pick(page, [picture('one.png'), picture('two.png')])
    await expect.poll(() => tray(page).getByRole('listitem').count()).toBe(2)
    await expect.poll(() => tray(page).getByRole('progressbar').count()).toBe(0)
    const other = tray(page).getByRole('button', { name: 'Describe two.png' })
    const card = tray(page).getByRole('listitem').last()
    const before = { button: await place(other, card), height: (await card.boundingBox())?.height ?? 0 }
    await tray(page).getByRole('button', { name: 'Describe one.png' }).click()
    await tray(page).getByRole('textbox', { name: 'Describe one.png' }).waitFor()
    expect(await place(other, card)).toBe(before.button)
    expect((await card.boundingBox())?.height).toBeLessThan(before.height * 1.6)
  })
})

/** How far below the upper edge of what it is in. */
async function place(inner: Locator, outer: Locator): Promise<number> {
  const [one, all] = [await inner.boundingBox(), await outer.boundingBox()]
  if (one === null || all === null) throw new Error('it is not there')
  return Math.round(one.y - all.y)
}
