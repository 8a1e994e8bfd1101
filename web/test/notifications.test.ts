import type { BrowserContext, Page, Worker } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser({ isWhole: true })

/** Ada at home in a browser that may notify her, and Ben, who can write to her in a room and alone. */
async function setScene() {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  await ada.client.call('preferences.set', { desktopNotifications: true })
  const { room } = await ben.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await ada.client.call('rooms.join', { roomId: room.id })
  const { context, page } = await visit(browser(), { serviceWorkers: 'allow' })
  await context.grantPermissions(['notifications'], { origin: world.url })
  await signIn(page, world, 'ada')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const say = async (content: string) =>
    (await ben.client.call('messages.send', { roomId: room.id, content })).message.id
  return { world, ada, ben, roomId: room.id, say, context, page }
}

const shownIn = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`)
  })

/** What a worker has that pages have not. */
interface WorkerScope extends EventTarget {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { openWindow: (url: string | URL) => Promise<null> }
  readonly NotificationEvent: new (type: string, about: { readonly notification: Notification }) => Event
}

/** As the system tells it: browsers without windows show notifications to nobody who could. */
async function press(context: BrowserContext): Promise<void> {
  const worker: Worker | undefined = context.serviceWorkers()[0]
  if (worker === undefined) throw new Error('the page has no worker')
  await worker.evaluate(async () => {
    const scope = globalThis as unknown as WorkerScope
    const [notification] = await scope.registration.getNotifications()
    if (notification === undefined) throw new Error('nothing is shown')
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }))
  })
}

/** Where the worker goes then. Only a person's own press may open a window, so that is asked for and not done. */
async function pressUnopened(context: BrowserContext): Promise<string[]> {
  const worker: Worker | undefined = context.serviceWorkers()[0]
  if (worker === undefined) throw new Error('the page has no worker')
  return await worker.evaluate(async () => {
    const scope = globalThis as unknown as WorkerScope
    const [notification] = await scope.registration.getNotifications()
    if (notification === undefined) throw new Error('nothing is shown')
    const opened: string[] = []
    const isAsked = new Promise<void>((resolve) => {
      scope.clients.openWindow = async (url) => {
        opened.push(String(url))
        resolve()
        return null
      }
    })
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }))
    await isAsked
    return opened
  })
}

describe('a notification', () => {
  it('says who wrote and why it came, without what is hidden, leads to the message, and goes when it is read elsewhere', async () => {
    const { ada, roomId, say, context, page } = await setScene()
    const messageId = await say('@ada, the ||secret|| is **out**')
    await expect.poll(() => shownIn(page)).toEqual(['ben mentioned you in Pier: @ada, the ▒▒▒ is out'])

    await press(context)
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/r/pier/${messageId}`)
    await expect.poll(() => shownIn(page)).toEqual([])

    await page.getByRole('link', { name: 'Home' }).click()
    await say('@ada, again')
    await expect.poll(() => shownIn(page)).toHaveLength(1)
    const { room } = await ada.client.call('rooms.get', { roomId })
    await ada.client.call('receipts.read', { roomId, seq: room.seq })
    await expect.poll(() => shownIn(page)).toEqual([])
  })

  it('leads to the message in a new window when no page is open', async () => {
    const { say, context, page } = await setScene()
    const messageId = await say('@ada, the lamp is out')
    await expect.poll(() => shownIn(page)).toHaveLength(1)
    const start = new URL(page.url()).origin
    await page.close()
    const [opened = ''] = await pressUnopened(context)
    expect(opened).toBe(`/r/pier/${messageId}`)

    const next = await context.newPage()
    await next.goto(start + opened)
    await next.getByRole('article').filter({ hasText: '@ada, the lamp is out' }).waitFor()
    await expect.poll(() => shownIn(next)).toEqual([])
  })
})
