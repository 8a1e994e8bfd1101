import { fileURLToPath } from 'node:url'
import type { OutboxKeep } from '@parley/sdk'
import { goodPassword, type Someone, type World } from '@parley/testkit'
import { keepsUnsentMessages } from '@parley/testkit/outbox-keep'
import type { BrowserContext, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openPlace, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()
let script = ''
beforeAll(async () => {
  const input = fileURLToPath(new URL('./outbox-page.ts', import.meta.url))
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  await bundle.close()
  script = output[0].code
})

/** Another tab of the same browser with a page of nothing but the client, as if the place served it. */
async function openTab(context: BrowserContext, world: World): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${world.url}/outbox.html`)
  await page.waitForFunction(() => 'outboxPage' in window)
  return page
}

async function openBrowser(world: World): Promise<BrowserContext> {
  const { context } = await visit(browser())
  await context.route('**/outbox.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/outbox.js"></script>' }),
  )
  await context.route('**/outbox.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
  await openTab(context, world)
  return context
}

/** What is kept in that tab's browser, asked from here. */
function keepIn(page: Page, name: string): OutboxKeep {
  return {
    load: () => page.evaluate((each) => window.outboxPage.keep(each).load(), name),
    has: (nonce) => page.evaluate(([each, key]) => window.outboxPage.keep(each).has(key), [name, nonce] as const),
    put: (row) => page.evaluate(([each, value]) => window.outboxPage.keep(each).put(value), [name, row] as const),
    remove: (nonce) => page.evaluate(([each, key]) => window.outboxPage.keep(each).remove(key), [name, nonce] as const),
  }
}

describe('kept in a browser, unsent messages', () => {
  keepsUnsentMessages(async () => {
    const world = await openPlace()
    const context = await openBrowser(world)
    return keepIn(await openTab(context, world), 'contract')
  })

  it('are the same in every tab, and outlive all of them', async () => {
    const world = await openPlace()
    const context = await openBrowser(world)
    const [one, two] = [await openTab(context, world), await openTab(context, world)]
    const row = { personId: 'p', roomId: 'r', content: 'c', replyToId: null, failure: null }
    await Promise.all([
      keepIn(one, 'outbox').put({ ...row, nonce: 'a', order: 1 }),
      keepIn(two, 'outbox').put({ ...row, nonce: 'b', order: 2 }),
    ])
    await one.close()
    await keepIn(two, 'outbox').remove('a')
    await two.close()
    expect(await keepIn(await openTab(context, world), 'outbox').load()).toEqual([{ ...row, nonce: 'b', order: 2 }])
  })
})

type RoomLog = World['app']['house']['roomLog']

interface Stage {
  readonly world: World
  readonly context: BrowserContext
  readonly sender: Someone
  readonly roomId: string
  readonly append: RoomLog['append']
  /** What reached the log, as often as it did. */
  readonly appended: () => string[]
}

async function setStage(): Promise<Stage> {
  const world = await openPlace()
  const sender = await world.person()
  const { room } = await sender.client.call('rooms.create', { kind: 'group', name: 'Outbox' })
  const { roomLog } = world.app.house
  const append = roomLog.append.bind(roomLog)
  const spy = vi.spyOn(roomLog, 'append')
  onTestFinished(() => spy.mockRestore())
  return {
    world,
    context: await openBrowser(world),
    sender,
    roomId: room.id,
    append,
    appended: () => spy.mock.calls.map(([{ content }]) => content),
  }
}

async function signIn({ context, world, sender }: Stage): Promise<Page> {
  const tab = await openTab(context, world)
  await tab.evaluate(([name, word]) => window.outboxPage.enter(name, word), [
    sender.user.username,
    goodPassword,
  ] as const)
  return tab
}

async function comeBack({ context, world }: Stage): Promise<Page> {
  const tab = await openTab(context, world)
  await tab.evaluate(() => window.outboxPage.enter())
  return tab
}

/** Hands a message over without waiting for what becomes of it. */
async function write(tab: Page, { roomId }: Stage, content: string): Promise<void> {
  await tab.evaluate(([id, words]) => void window.outboxPage.send(id, words).catch(() => {}), [
    roomId,
    content,
  ] as const)
}

const keptIn = async (tab: Page) => (await keepIn(tab, 'outbox').load()).map(({ content }) => content)

async function saidIn({ sender, roomId }: Stage): Promise<string[]> {
  const { messages } = await sender.client.call('messages.list', { roomId })
  return messages.filter(({ kind }) => kind === 'text').map(({ content }) => content)
}

/** Ends a tab as the system does: without a last word. */
async function kill(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab)
  const gone = tab.waitForEvent('crash')
  session.send('Page.crash').catch(() => {})
  await gone
}

describe('two tabs with one outbox', () => {
  it('send what either wrote while they were offline once, each its own in order', async () => {
    const stage = await setStage()
    const one = await signIn(stage)
    const two = await comeBack(stage)
    await stage.context.setOffline(true)
    const contents = ['one', 'two', 'three', 'four']
    for (const [index, content] of contents.entries()) {
      const tab = index % 2 === 0 ? one : two
      await write(tab, stage, content)
      await expect.poll(() => keptIn(tab)).toHaveLength(index + 1)
    }
    await stage.context.setOffline(false)
    await comeBack(stage)
    await expect.poll(() => keptIn(one)).toEqual([])
    const said = await saidIn(stage)
    expect(said.toSorted()).toEqual(contents.toSorted())
    expect([said.indexOf('one') < said.indexOf('three'), said.indexOf('two') < said.indexOf('four')]).toEqual([
      true,
      true,
    ])
    expect(stage.appended().toSorted()).toEqual(contents.toSorted())
  })
})

describe('a tab that is killed', () => {
  it('after it wrote a message down and before it sent it leaves it to the next, which sends it once', async () => {
    const stage = await setStage()
    const [doomed, other] = [await signIn(stage), await comeBack(stage)]
    // Whoever sends in a room does so alone: as long as another tab seems to, the message is only written down.
    await other.evaluate(async (roomId) => {
      await new Promise<void>((resolve) => {
        void navigator.locks.request(`tabs outbox ${roomId}`, () => {
          resolve()
          return new Promise(() => {})
        })
      })
    }, stage.roomId)
    await write(doomed, stage, 'written, not sent')
    await expect.poll(() => keptIn(other)).toEqual(['written, not sent'])
    await kill(doomed)
    await other.close()
    expect(stage.appended()).toEqual([])

    const next = await comeBack(stage)
    await expect.poll(() => keptIn(next)).toEqual([])
    expect([await saidIn(stage), stage.appended()]).toEqual([['written, not sent'], ['written, not sent']])
  })

  it('after the place took its message and before it heard so has it said once all the same (L6)', async () => {
    const stage = await setStage()
    const doomed = await signIn(stage)
    const { append, world } = stage
    let tellOn = () => {}
    const killed = new Promise<void>((resolve) => (tellOn = resolve))
    vi.spyOn(world.app.house.roomLog, 'append').mockImplementationOnce(async (draft) => {
      const appended = await append(draft)
      await killed
      return appended
    })
    await write(doomed, stage, 'taken, not heard')
    await expect.poll(() => saidIn(stage)).toEqual(['taken, not heard'])
    await kill(doomed)
    tellOn()

    const next = await comeBack(stage)
    await expect.poll(() => keptIn(next)).toEqual([])
    expect(stage.appended()).toEqual(['taken, not heard', 'taken, not heard'])
    expect(await saidIn(stage)).toEqual(['taken, not heard'])
  })
})
