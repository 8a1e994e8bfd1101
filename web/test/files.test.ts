import type { World } from '@parley/testkit'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { png } from './png.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** On a busy machine some things take their time. */
const patient = { timeout: 20_000 }

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
      await expect.poll(() => tray(page).getByRole('listitem').count(), patient).toBe(3)
      await field.press('Enter')
      await expect.poll(() => carried(scene), patient).toEqual([['look', 'one.png', 'note.txt', 'two.png']])
      expect(await tray(page).count()).toBe(0)
      for (const each of [page, other.page]) {
        const log = each.getByRole('log')
        await log.getByRole('img', { name: 'Picture one.png' }).waitFor()
        await log.getByRole('img', { name: 'Picture two.png' }).waitFor()
        await log.getByRole('link', { name: 'Download note.txt' }).waitFor()
        // What is shown has come: a picture that was refused would have no size.
        await expect
          .poll(
            () =>
              log
                .getByRole('img', { name: 'Picture one.png' })
                .evaluate((element: HTMLImageElement) => element.naturalWidth),
            patient,
          )
          .toBeGreaterThan(0)
      }
      expect([...complaints, ...other.complaints]).toEqual([])
    },
  )
})
