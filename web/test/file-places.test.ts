import { describe, expect, it } from 'vitest'
import { png } from './png.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

const picture = () => new Blob([Buffer.from(png(320, 200, [14, 90, 94]))], { type: 'image/png' })
const text = () => new Blob(['Mind the step.\n'], { type: 'text/plain' })

/** Bob in front of a room of Ada's in which files were sent. */
async function arrive(path: string) {
  const world = await openPlace({ PARLEY_FILE_QUOTA: '1mb' })
  const [ada, bob] = [await world.person('ada'), await world.person('bob')]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await bob.client.call('rooms.join', { roomId: room.id })
  const send = async (who: typeof ada, content: string, name: string, blob: Blob) => {
    const { id } = await who.client.files.upload({ name, blob })
    await who.client.call('messages.send', { roomId: room.id, content, fileIds: [id] })
  }
  await send(ada, 'the first of all', 'harbour.png', picture())
  for (let at = 0; at < 30; at += 1) await ada.client.call('messages.send', { roomId: room.id, content: `line ${at}` })
  await send(bob, '', 'tides.txt', text())
  const visitor = await visit(browser())
  await signIn(visitor.page, world, 'bob', path)
  return { world, ada, bob, room, send, ...visitor }
}

describe('the files of a room', () => {
  it('are found by kind, by name and by person, and lead to their message', async () => {
    const { page, complaints, send, ada } = await arrive('/r/pier?panel=files')
    const list = page.getByRole('complementary', { name: 'Files' }).getByRole('list', { name: 'Files' })
    const names = () =>
      list
        .getByRole('listitem')
        .locator('bdi[title]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('title')))
    await expect.poll(names).toEqual(['tides.txt', 'harbour.png'])

    const field = page.getByRole('textbox', { name: 'Name of a file or person' })
    await field.fill('ADA')
    await expect.poll(names).toEqual(['harbour.png'])
    await field.fill('')
    await page.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'Documents' }).click()
    await expect.poll(names).toEqual(['tides.txt'])
    await page.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'Everything' }).click()

    // What comes meanwhile appears by itself.
    await send(ada, '', 'ropes.txt', text())
    await expect.poll(names).toEqual(['ropes.txt', 'tides.txt', 'harbour.png'])

    // What can be looked at here is opened by its picture.
    await list.getByRole('button', { name: 'Read tides.txt' }).click()
    const words = page.getByRole('dialog', { name: 'tides.txt' })
    await words.getByText('Mind the step.').waitFor()
    await page.keyboard.press('Escape')
    await words.waitFor({ state: 'detached' })
    await list.getByRole('button', { name: 'Open: Picture harbour.png' }).click()
    const gallery = page.getByRole('dialog', { name: 'Pictures of this room' })
    await gallery.getByRole('img', { name: 'Picture harbour.png' }).waitFor()
    await page.keyboard.press('Escape')
    await gallery.waitFor({ state: 'detached' })

    // A key that comes before the focus has followed is for what has opened, and for nothing beneath it.
    const before = await list.getByRole('button', { name: 'Open: Picture harbour.png' }).elementHandle()
    await before?.click()
    await gallery.getByRole('img', { name: 'Picture harbour.png' }).waitFor()
    await before?.dispatchEvent('keydown', { key: 'Escape' })
    await gallery.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Show harbour.png in the conversation' }).click()
    await page.getByRole('log').getByText('the first of all').waitFor()
    expect(complaints).toEqual([])
  })
})

describe('what is used', () => {
  it('is told with how much there may be', async () => {
    const { page } = await arrive('/settings/storage')
    const own = page.getByRole('meter', { name: 'Your files' })
    await own.waitFor()
    expect(Number(await own.getAttribute('aria-valuenow'))).toBe(15)
    await expect.poll(() => own.getAttribute('aria-valuetext')).toBe('15 bytes of 1 MB')
  })

  it.each([
    [950, 'Nearly full. Deleting messages with large files makes room.'],
    [1024, 'Full. Before anything more can be sent, delete messages with large files.'],
  ])('is told with what can be done when %i bytes of 1024 are', async (used, said) => {
    const world = await openPlace({ PARLEY_FILE_QUOTA: '1kb' })
    const { client } = await world.person('ada')
    await client.files.upload({ name: 'a.txt', blob: new Blob(['a'.repeat(used)]) })
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/settings/storage')
    await page.getByText(said, { exact: true }).waitFor()
  })
})

describe('a picture of oneself', () => {
  it('is chosen, cut by keyboard, seen by others at once, and taken away', async () => {
    const { page, world, complaints } = await arrive('/settings/profile')
    const other = await visit(browser())
    await signIn(other.page, world, 'ada', '/r/pier?panel=members')
    const face = other.page.getByRole('log').locator('article').last().locator('.avatar img')
    await other.page.getByText('@bob').waitFor()

    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a picture' }).click()
    await (await asked).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: png(400, 200, [200, 30, 30]) })
    await page.getByRole('application', { name: 'Part that is shown' }).waitFor()
    for (const key of ['ArrowRight', '+', '-', 'ArrowUp']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Use this part' }).click()

    await page.getByRole('button', { name: 'Remove the picture' }).waitFor()
    await expect
      .poll(() => face.evaluate((element: HTMLImageElement) => element.naturalWidth / element.naturalHeight))
      .toBe(1)
    await page.getByRole('button', { name: 'Remove the picture' }).click()
    await face.waitFor({ state: 'detached' })
    expect([...complaints, ...other.complaints]).toEqual([])
  })

  it('is none where the file is no picture, which is said', async () => {
    const { page } = await arrive('/settings/profile')
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a picture' }).click()
    await (await asked).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await page.getByText('This file is no picture that can be shown.').waitFor()
  })
})

describe('a picture of a room', () => {
  it('is changed by who administers it and shown in the list of rooms', async () => {
    const { page, world } = await arrive('/people')
    const admin = await visit(browser())
    await signIn(admin.page, world, 'ada', '/r/pier?panel=settings')
    const asked = admin.page.waitForEvent('filechooser')
    await admin.page.getByRole('button', { name: 'Choose a picture' }).click()
    await (await asked).setFiles({ name: 'pier.png', mimeType: 'image/png', buffer: png(200, 400, [30, 30, 200]) })
    await admin.page.getByRole('button', { name: 'Use this part' }).click()
    await admin.page.getByRole('button', { name: 'Remove the picture' }).waitFor()
    const inList = page.getByRole('link', { name: 'Pier' }).locator('img')
    await expect.poll(() => inList.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(256)
  })
})
