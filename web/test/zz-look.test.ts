import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'vitest'
import sharp from 'sharp'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()
const out = '/tmp/w/filespage-pics'
mkdirSync(out, { recursive: true })
it('looks', { timeout: 400_000 }, async () => {
  const photo = async (w: number, h: number, s: number) =>
    await sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><defs><linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${s},60%,70%)"/><stop offset="1" stop-color="hsl(${s + 60},50%,35%)"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#a)"/><circle cx="${w / 2}" cy="${h / 2}" r="${h / 4}" fill="hsl(${s + 180},70%,60%)"/></svg>`,
      ),
    )
      .jpeg()
      .toBuffer()
  const boat = await photo(640, 360, 200)
  const outside = createServer((request, response) => {
    if (request.url?.endsWith('.jpg')) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(boat)
    const n = request.url ?? ''
    const html =
      n === '/ar'
        ? '<title>أخبار المرفأ والسفن القديمة في البحر الأبيض المتوسط وما حوله من جزر</title><meta property="og:description" content="كل ما يطفو، وسفينتان لا تطفوان."><meta property="og:site_name" content="جريدة المرفأ"><meta property="og:image" content="/boat.jpg">'
        : n === '/plain'
          ? '<title>Just a title</title>'
          : '<title>Boats of the harbour, and why the Featherstonehaugh-Cholmondeley yard builds them so very slowly indeed</title><meta property="og:description" content="All that float, and two that do not. A long report on wood, tar, rope, weather and patience, in four parts and an appendix with drawings of every hull."><meta property="og:site_name" content="Harbour news"><meta property="og:image" content="/boat.jpg">'
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.3', resolve))
  const port = (outside.address() as AddressInfo).port
  const world = await openPlace(
    { PARLEY_FILE_QUOTA: '5mb', PARLEY_FILE_QUOTA_PLACE: '1gb' },
    {
      pace: { lookMs: 20 },
      outside: { mayConnect: (a) => a === '127.0.0.3', lookup: async () => ['127.0.0.3'], ports: [port] },
    },
  )
  const admin = await world.person('ada').catch(() => null)
  if (admin === null) return
  const bob = await world.person('bob')
  const { room } = await admin.client.call('rooms.create', {
    kind: 'channel',
    name: 'Pier',
    slug: 'pier',
    memberIds: [bob.user.id],
  })
  const roomId = room.id
  await admin.client
    .call('users.update', { displayName: 'Wilhelmina Featherstonehaugh-Cholmondeley of the Lighthouse' } as never)
    .catch(() => {})
  const up = async (who: typeof bob, name: string, type: string, bytes: Uint8Array) =>
    (await who.client.files.upload({ name, blob: new Blob([bytes as never], { type }) })).id
  for (const [at, name] of [
    'harbour.jpg',
    'A very long name of a picture that somebody took at the pier in the morning of the regatta.jpg',
    'صورة المرفأ.jpg',
  ].entries()) {
    await bob.client.call('messages.send', {
      roomId,
      content: '',
      fileIds: [await up(bob, name, 'image/jpeg', await photo(900, at === 1 ? 1200 : 600, at * 70))],
    })
  }
  await admin.client.call('messages.send', {
    roomId,
    content: 'papers',
    fileIds: [
      await up(admin, 'tide-tables.txt', 'text/plain', Buffer.from('Mind the step.\n'.repeat(80))),
      await up(
        admin,
        'Protokoll der Sitzung vom 20. November, endgültige Fassung mit allen Anhängen.txt',
        'text/plain',
        Buffer.from('x\n'),
      ),
    ],
  })
  for (const [who, path] of [
    [bob, 'long'],
    [admin, 'ar'],
    [admin, 'plain'],
  ] as const)
    await who.client.call('messages.send', { roomId, content: `see http://news.example:${port}/${path}` })
  const looks = [
    ['light', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
    ['phone-dark', { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }],
    ['arabic', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', locale: 'ar-EG' }],
  ] as const
  const face = await photo(800, 500, 20)
  for (const [name, options] of looks) {
    const { page, context, complaints } = await visit(browser(), options)
    await signIn2(page, world)
    const shot = async (what: string, path: string | null, ready: () => Promise<unknown> = async () => {}) => {
      try {
        if (path !== null) await page.goto(world.url + path)
        await ready()
        await page.waitForTimeout(900)
      } catch (e) {
        console.log(what, name, String(e).slice(0, 300))
      }
      await page.screenshot({ path: `${out}/${what}-${name}.png` })
    }
    if (name === 'light') {
      await shot('profile-none', '/settings/profile', () =>
        page.locator('input[type=file]').waitFor({ state: 'attached' }),
      )
      await page.locator('input[type=file]').setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: face })
      await page.locator('.crop-stage').waitFor()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('+')
      await shot('crop', null)
      await page.getByRole('button', { name: 'Use this part' }).click()
      await page
        .getByRole('button', { name: 'Remove the picture' })
        .waitFor({ timeout: 15000 })
        .catch((e) => console.log(String(e)))
      await shot('profile', null)
      await page.goto(world.url + '/r/pier?panel=settings')
      await page.locator('input[type=file]').last().waitFor({ state: 'attached' })
      await page
        .locator('aside input[type=file]')
        .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: boat })
      await page.locator('.crop-stage').waitFor()
      await page.getByRole('button', { name: 'Use this part' }).click()
      await page
        .locator('aside .avatar img')
        .waitFor({ timeout: 15000 })
        .catch((e) => console.log(String(e)))
      await shot('room-settings', null)
    }
    await shot('room', '/r/pier', () => page.locator('.preview-card').nth(2).waitFor())
    await shot('files', '/r/pier?panel=files', () =>
      page.locator('aside .file-card-icon, [role=dialog] .file-card-icon').first().waitFor(),
    )
    await shot('pictures', null, async () => {
      await page.getByRole('combobox').last().click()
      await page.getByRole('option').nth(1).click()
      await page.locator('.found-pictures').waitFor()
    })
    await shot('storage', '/settings/storage', () => page.locator('.used-bar').first().waitFor())
    await shot('jobs', '/settings/jobs')
    console.log(name, complaints)
    await context.close()
  }
  outside.closeAllConnections()
  outside.close()
})
async function signIn2(page: import('playwright-core').Page, world: { url: string }) {
  await page.goto(world.url)
  await page.locator('input[autocomplete~=username]').fill('ada')
  await page.locator('input[type=password]').fill('Correct-horse-7')
  await page.locator('input[type=password]').press('Enter')
  await page.locator('input[type=password]').waitFor({ state: 'detached' })
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}
