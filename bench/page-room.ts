import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Place } from './place.ts'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const viewport = { width: 1280, height: 800 }

function launching() {
  const executablePath = process.env['CHROMIUM'] ?? usualPlaces.find(existsSync)
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
  }
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch(launching())
}

/** Windows that keep nothing of each other, nor anything compiled: private ones. */
export const openWindows = (browser: Browser): Promise<BrowserContext> => browser.newContext({ viewport })

/** A browser as somebody uses it every day, who has a folder of their own in it. */
export async function openProfile(): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-profile-'))
  const context = await chromium.launchPersistentContext(folder, { ...launching(), viewport })
  return {
    context,
    async close() {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody who has signed in, in front of the room. */
export async function openRoom(
  place: Place,
  context: BrowserContext,
  messages: number,
): Promise<{ page: Page; roomId: string; guests: Awaited<ReturnType<Place['guests']>> }> {
  const url = `http://127.0.0.1:${place.server.port}`
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel('Username').fill('reader')
  await page.getByLabel('Password', { exact: true }).fill('Correct-horse-7')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
  const { rows } = await place.sql.query<{ id: string }>(`select id from accounts where username = 'reader'`)
  const guests = await place.guests(4)
  const roomIds = await place.rooms([[...guests, { id: rows[0]?.id ?? '', token: '' }]])
  const [roomId = ''] = roomIds
  await place.fill(roomIds, messages)
  await place.sql.query('update memberships set read_seq = $2 where room_id = $1', [roomId, messages])
  await page.goto(`${url}/r/${roomId}`)
  await page.getByRole('log').getByText(`yesterday? I would like to add two lines to them. ${messages}`).waitFor()
  await page.getByRole('log').evaluate((log) => log.setAttribute('data-bench', ''))
  return { page, roomId, guests }
}
