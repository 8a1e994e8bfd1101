import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driftOfReading, watchReading } from './drift.ts'
import { png } from './png.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** The world outside: a page that says what it is, and its picture. */
let letAnswer = () => {}
let mayAnswer = Promise.resolve()
const outside = createServer((request, response) => void mayAnswer.then(() => answer(request, response)))

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/boat.png') {
    response.writeHead(200, { 'content-type': 'image/png' }).end(png(640, 360, [14, 90, 94]))
    return
  }
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(
      '<title>Boats of the harbour</title><meta property="og:description" content="All that float, and two that do not."><meta property="og:site_name" content="Harbour news"><meta property="og:image" content="/boat.png">',
    )
}
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.3', resolve))
  port = (outside.address() as AddressInfo).port
})
afterAll(() => {
  outside.closeAllConnections()
  outside.close()
})

/** Bob in front of a room of Ada's. */
async function arrive() {
  const world = await openPlace(
    {},
    {
      pace: { lookMs: 20 },
      outside: {
        mayConnect: (address) => address === '127.0.0.3',
        lookup: async () => ['127.0.0.3'],
        ports: [port],
      },
    },
  )
  const [ada, bob] = [await world.person('ada'), await world.person('bob')]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await bob.client.call('rooms.join', { roomId: room.id })
  const say = async (content: string) => (await ada.client.call('messages.send', { roomId: room.id, content })).message
  return { world, ada, bob, room, say, link: `http://news.example:${port}/boats` }
}

describe('what a link leads to', () => {
  it('appears below the message with its picture, and moves nothing that is read', async () => {
    mayAnswer = new Promise((resolve) => (letAnswer = resolve))
    const { world, say, link } = await arrive()
    await say(`look at ${link}`)
    for (let at = 0; at < 24; at += 1) await say(`number ${at}`)
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'bob', '/r/pier')
    const log = page.getByRole('log')
    await log.getByText('number 23').waitFor()
    await watchReading(page)

    // It stands just above what is in sight.
    letAnswer()
    const card = log.getByRole('link', { name: 'Boats of the harbour' })
    await expect.poll(() => card.count()).toBe(1)

    expect((await driftOfReading(page)).drift).toBeLessThanOrEqual(1)
    expect(await card.getAttribute('href')).toBe(link)
    await card.scrollIntoViewIfNeeded()
    await log.getByText('Harbour news').waitFor()
    const picture = log.locator('.preview-card img')
    await expect.poll(() => picture.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(640)
    expect(new URL((await picture.getAttribute('src')) ?? '', world.url).origin).toBe(new URL(world.url).origin)
    expect(complaints).toEqual([])
  })

  it('is taken away by whoever wrote it, for everybody, and by nobody else', async () => {
    const { world, say, link } = await arrive()
    const { page } = await visit(browser())
    const other = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')
    await signIn(other.page, world, 'bob', '/r/pier')
    await say(`look at ${link}`)
    const cards = [page, other.page].map((each) => each.getByRole('log').getByText('Harbour news'))
    for (const card of cards) await card.waitFor()

    expect(await other.page.getByRole('button', { name: /^Remove the preview/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Remove the preview of Boats of the harbour' }).click()

    for (const card of cards) await card.waitFor({ state: 'detached' })
    await page.getByRole('log').getByText('look at').waitFor()
  })
})
