import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openWorld, type Someone, type World } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { keptIn } from './kept-in.ts'
import { signIn, untilFocused, useBrowser, visit, type Visitor } from './visitor.ts'

const browser = useBrowser()

interface Stage {
  readonly world: World
  readonly ada: Someone
  readonly bob: Someone
  readonly roomId: string
  readonly visitor: Visitor
}

const path = '/r/harbour'

/** A place with one room in which Ada said something, and Bob in front of a browser that keeps the page. */
async function setStage(pageFolder?: string): Promise<Stage> {
  const world = await openWorld(pageFolder === undefined ? {} : { pageFolder })
  onTestFinished(() => world.close())
  const [ada, bob] = [await world.person('ada'), await world.person('bob')]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
  await bob.client.call('rooms.join', { roomId: room.id })
  const visitor = await visit(browser(), { serviceWorkers: 'allow' })
  const stage = { world, ada, bob, roomId: room.id, visitor }
  await say(stage, 'The tide is out.')
  return stage
}

async function say({ ada, roomId }: Stage, content: string): Promise<void> {
  await ada.client.call('messages.send', { roomId, content, nonce: crypto.randomUUID() })
}

async function saidIn({ ada, roomId }: Stage): Promise<string[]> {
  const { messages } = await ada.client.call('messages.list', { roomId })
  return messages.filter(({ kind }) => kind === 'text').map(({ content }) => content)
}

const shown = (page: Page, text: string) => page.getByRole('log').getByText(text, { exact: true })
const composer = (page: Page) => page.getByRole('main').getByRole('textbox').last()
const news = (page: Page) => page.locator('[data-connection]').getAttribute('data-connection')

/** Stops the server; the answer starts it again where it was, the same place for whoever was there. */
async function stop({ world }: Stage): Promise<() => Promise<void>> {
  const { port } = new URL(world.url)
  await world.end(world.app)
  return () => world.restart({ PORT: port })
}

/** A copy of the page that a test may change under the server, and the name of one of its parts. */
function copyPage(part: RegExp): { folder: string; part: string } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(fileURLToPath(new URL('../dist/', import.meta.url)), folder, { recursive: true })
  return { folder, part: readdirSync(join(folder, 'assets')).find((name) => part.test(name)) ?? '' }
}

function forgetPacked(file: string): void {
  for (const packed of ['br', 'gz']) rmSync(`${file}.${packed}`, { force: true })
}

/** Resolves once the browser could do without the server: every file of the page is kept, and what was said. */
async function untilKept(page: Page, but: readonly string[] = []): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller === null) return ['a service worker']
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()))
      const kept = new Set(requests.flat().map(({ url }) => new URL(url).pathname))
      const worker = await (await fetch('/sw.js')).text()
      const wanted = worker.match(/\/(?:assets|icons)\/[\w.-]+/g) ?? ['a list']
      return wanted.filter((each) => !kept.has(each))
    })
  await expect.poll(missing).toEqual(but)
  await expect.poll(() => keptHistory(page)).toContain('The tide is out.')
}

/** What was said in rooms, as far as the browser has kept it; what was said last stands beside their histories as well. */
async function keptHistory(page: Page): Promise<string> {
  const parts = (await keptIn(page, 'parley.state', 'parts')) as readonly { room?: { history: unknown } }[]
  return JSON.stringify(parts.map(({ room }) => room?.history))
}

/** Marks the page as soon as anything on it stands in for what is on its way. */
function markStandIns(): void {
  const look = () =>
    document.querySelector('.skeleton') !== null && document.documentElement.setAttribute('data-stood-in', '')
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

describe('without the server', () => {
  it('the page opens with what was there, says since when, and goes on by itself once the server is back', async () => {
    const stage = await setStage()
    const { page, context, complaints } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await shown(page, 'The tide is out.').waitFor()
    await untilKept(page)
    await page.close()
    const start = await stop(stage)

    const again = await context.newPage()
    await again.addInitScript(markStandIns)
    await again.goto(stage.world.url + path)
    await shown(again, 'The tide is out.').waitFor()
    expect(await again.locator('html[data-stood-in]').count()).toBe(0)
    await expect.poll(() => news(again)).toMatch(/^(connecting|lost)$/)
    for (const section of ['Appearance', 'Profile']) {
      await again.goto(`${stage.world.url}/settings/${section.toLowerCase()}`)
      await again.getByRole('heading', { level: 1, name: section }).waitFor()
    }
    await again.goto(stage.world.url + path)

    await start()
    await say(stage, 'The tide comes in.')
    await shown(again, 'The tide comes in.').waitFor()
    await expect.poll(() => news(again)).toBe('none')
    expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  })

  it('the page goes on saying how old what it shows is, to the eye alone, and goes where one wants', async () => {
    const stage = await setStage()
    const { page, context } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await shown(page, 'The tide is out.').waitFor()
    await untilKept(page)
    await page.close()
    await stop(stage)

    const again = await context.newPage()
    await again.goto(`${stage.world.url}/`)
    await expect.poll(() => news(again)).toBe('lost')
    await again.keyboard.press('Control+k')
    await again.getByRole('dialog').getByRole('combobox').fill('Harbour')
    await again
      .getByRole('option', { name: /Harbour/ })
      .first()
      .waitFor()
    await again.keyboard.press('Enter')
    await shown(again, 'The tide is out.').waitFor()
    await untilFocused(composer(again))

    await context.setOffline(true)
    await expect.poll(() => news(again)).toBe('offline')
    const line = again.locator('[data-connection]')
    const heard = line.getByRole('status').locator('.sr-only')
    const before = await heard.textContent()
    expect(before).toContain('You are offline')
    for (const minutes of [5, 6]) {
      await again.clock.setFixedTime(Date.now() + minutes * 60_000 + 30_000)
      await expect.poll(() => line.innerText()).toContain(`see what was here ${minutes} minutes ago`)
    }
    expect(await heard.textContent()).toBe(before)
  })

  it('what is written is sent once, though the page was closed before the server came back', async () => {
    const stage = await setStage()
    const { page, context } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await shown(page, 'The tide is out.').waitFor()
    await untilKept(page)
    const start = await stop(stage)
    await page.reload()
    await composer(page).fill('Wait for me!')
    await composer(page).press('Enter')
    await page.getByRole('img', { name: 'Waits for the connection' }).waitFor()
    await expect.poll(() => keptIn(page, 'parley.outbox', 'rows')).toHaveLength(1)
    await page.close()

    await start()
    const again = await context.newPage()
    await again.goto(stage.world.url + path)
    await shown(again, 'Wait for me!').waitFor()
    await expect.poll(() => keptIn(again, 'parley.outbox', 'rows')).toEqual([])
    expect(await saidIn(stage)).toEqual(['The tide is out.', 'Wait for me!'])
  })

  it('what waits can be changed and let go, and only what is left is sent', async () => {
    const stage = await setStage()
    const { page } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await shown(page, 'The tide is out.').waitFor()
    const start = await stop(stage)
    await expect.poll(() => news(page)).toBe('lost')
    for (const text of ['Wait for em!', 'Never mind.']) {
      await composer(page).fill(text)
      await composer(page).press('Enter')
      await shown(page, text).waitFor()
    }
    const unsent = (text: string) => page.locator('[data-unsent]').filter({ hasText: text })

    await unsent('Never mind.').getByRole('button', { name: 'Discard' }).click()
    await unsent('Never mind.').waitFor({ state: 'detached' })
    await unsent('Wait for em!').getByRole('button', { name: 'Edit' }).click()
    await expect.poll(() => composer(page).inputValue()).toBe('Wait for em!')
    await composer(page).fill('Wait for me!')
    await composer(page).press('Enter')

    await start()
    await expect.poll(() => saidIn(stage)).toEqual(['The tide is out.', 'Wait for me!'])
    await expect.poll(() => page.locator('[data-unsent]').count()).toBe(0)
  })

  it('a session that ended meanwhile leads to the door, and what was kept is forgotten', async () => {
    const stage = await setStage()
    const { page } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await shown(page, 'The tide is out.').waitFor()
    await untilKept(page)
    const start = await stop(stage)
    await page.reload()
    await shown(page, 'The tide is out.').waitFor()

    await start()
    const { client } = stage.bob
    const { items } = await client.call('sessions.list', {})
    for (const { id, current } of items) if (!current) await client.call('sessions.end', { sessionId: id })
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await expect.poll(() => keptIn(page, 'parley.state', 'parts')).toEqual([])
    await expect.poll(() => page.evaluate(() => localStorage.getItem('parley.person'))).toBeNull()
  })
})

describe('signing out', () => {
  it('leaves nothing of the person in the browser', async () => {
    const stage = await setStage()
    const { page } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await shown(page, 'The tide is out.').waitFor()
    await untilKept(page)
    await page.reload()
    await shown(page, 'The tide is out.').waitFor()
    await expect.poll(() => keptIn(page, 'parley.state', 'parts')).not.toEqual([])
    const field = page.getByRole('textbox', { name: 'Message', exact: true })
    await field.fill('The tide')
    await field.press('Enter')
    await page.locator('[data-message]').getByText('The tide', { exact: true }).waitFor()
    await field.press('ArrowUp')
    await page.keyboard.type(' is out.')
    const edits = () =>
      page.evaluate(() => Object.values(localStorage).filter((kept) => String(kept).includes('is out.')))
    await expect.poll(edits).toHaveLength(1)

    await page.getByRole('button', { name: 'Account menu' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign out and delete' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await expect.poll(() => keptIn(page, 'parley.state', 'parts')).toEqual([])
    await expect.poll(() => keptIn(page, 'parley.outbox', 'rows')).toEqual([])
    const left = () =>
      page.evaluate(async () => {
        const answers = await Promise.all(
          (await caches.keys()).map(async (name) => {
            const cache = await caches.open(name)
            return await Promise.all((await cache.keys()).map(async (each) => await (await cache.match(each))?.text()))
          }),
        )
        return JSON.stringify([answers, Object.entries(localStorage), Object.entries(sessionStorage)])
      })
    for (const word of ['The tide is out.', stage.bob.user.id, stage.roomId]) {
      await expect.poll(left).not.toContain(word)
    }
    expect(await left()).toContain('parley.look')
    expect(await left()).toContain('assets/index-')
  })
})

describe('a newer page', () => {
  it('is told of quietly, while the tab goes on with the parts of its own', async () => {
    const { folder, part } = copyPage(/^settings-screen-.*\.js$/)
    forgetPacked(join(folder, 'sw.js'))
    const stage = await setStage(folder)
    const { page } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await untilKept(page)
    await composer(page).fill('In the middle of a sen')

    // Another build, on a server that has nothing of the one before.
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
    writeFileSync(join(folder, 'sw.js'), worker.replace(/id:`\w+`/, 'id:`another`').replaceAll(`/assets/${part},`, ''))
    rmSync(join(folder, 'assets', part))
    forgetPacked(join(folder, 'assets', part))
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

    const notice = page.getByText('A new version is here')
    await notice.waitFor()
    await expect.poll(() => composer(page).inputValue()).toBe('In the middle of a sen')
    await page.getByRole('button', { name: /bob/ }).click()
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor()
  })

  it('takes over only with all of its parts, though it was nobody who asked for them', async () => {
    const { folder, part } = copyPage(/^settings-screen-.*\.js$/)
    cpSync(join(folder, 'assets', part), join(folder, 'assets', `new-${part}`))
    const stage = await setStage(folder)
    const { page } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await untilKept(page)

    const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
    forgetPacked(join(folder, 'sw.js'))
    writeFileSync(
      join(folder, 'sw.js'),
      worker.replace(/id:`\w+`/, 'id:`another`').replaceAll(`/assets/${part},`, `/assets/new-${part},`),
    )
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

    await page.getByText('A new version is here').waitFor()
    await untilKept(page)
  })
})

describe('where parts of the page cannot be fetched', () => {
  it('a part that came empty, as one does whose answer was cut, is not kept in its place', async () => {
    const { folder, part } = copyPage(/^settings-screen-.*\.js$/)
    const file = join(folder, 'assets', part)
    forgetPacked(file)
    const whole = readFileSync(file)
    writeFileSync(file, '')
    const stage = await setStage(folder)
    const { page } = stage.visitor
    await signIn(page, stage.world, 'bob', path)
    await untilKept(page, [`/assets/${part}`])

    writeFileSync(file, whole)
    await page.reload()
    await untilKept(page)
    await page.getByRole('button', { name: /bob/ }).click()
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor()
  })

  it('what one writes stays, and each part that is wanted comes by itself when it can be', async () => {
    const world = await openWorld()
    onTestFinished(() => world.close())
    const ada = await world.person('ada')
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
    // Without a service worker, which would have all of them.
    const { page, context } = await visit(browser())
    await signIn(page, world, 'ada', path)
    const field = page.getByRole('textbox', { name: 'Message', exact: true })
    await field.waitFor()
    const asked = new Set<string>()
    await context.route('**/assets/*', (route) => {
      asked.add(/[\w-]+(?=-[\w-]{8}\.js)/.exec(route.request().url())?.[0] ?? '')
      return route.abort()
    })

    await field.fill('In the middle of')
    await page.getByRole('button', { name: 'Emoji' }).click()
    // What this key does cannot be fetched, and neither can what would say so.
    await page.keyboard.press('Control+,')
    await page.keyboard.press('Control+.')
    await expect.poll(() => [...asked]).toEqual(expect.arrayContaining(['emoji-popover', 'toaster', 'details-pane']))
    await field.press('.')
    await expect.poll(() => field.inputValue()).toBe('In the middle of.')

    await context.unroute('**/assets/*')
    await page.getByRole('complementary', { name: 'About' }).waitFor()
    await page.getByText('Something unexpected went wrong').first().waitFor()
    // Whoever has gone on writing wants it no more.
    expect(await page.getByRole('dialog', { name: 'Emoji' }).count()).toBe(0)
  })
})

describe('several tabs', () => {
  /** How often a line was opened for Bob. */
  function countLines({ world, bob }: Stage): () => number {
    const follow = vi.spyOn(world.app.house.bus, 'follow')
    onTestFinished(() => follow.mockRestore())
    return () => follow.mock.calls.filter(([kind, keys]) => kind === 'person' && keys.includes(bob.user.id)).length
  }

  async function openTabs(stage: Stage, count: number): Promise<readonly Page[]> {
    const first = stage.visitor.page
    await signIn(first, stage.world, 'bob', path)
    await shown(first, 'The tide is out.').waitFor()
    const others = await Promise.all(
      Array.from({ length: count - 1 }, async () => {
        const tab = await stage.visitor.newTab()
        await tab.goto(stage.world.url + path)
        await shown(tab, 'The tide is out.').waitFor()
        return tab
      }),
    )
    return [first, ...others]
  }

  async function killEdge({ world }: Stage): Promise<void> {
    const session = await browser().newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets')
    // Those of earlier tests may still be on their way out.
    const edges = targetInfos.filter(({ type, url }) => type === 'shared_worker' && url.startsWith(world.url))
    expect(edges).toHaveLength(1)
    for (const { targetId } of edges) await session.send('Target.closeTarget', { targetId })
    await session.detach()
  }

  it('have one line in common, all hear by it, and those that stay go on when others are closed', async () => {
    const stage = await setStage()
    const lines = countLines(stage)
    const tabs = await openTabs(stage, 3)
    await say(stage, 'For all of you.')
    await Promise.all(tabs.map((tab) => shown(tab, 'For all of you.').waitFor()))
    expect(lines()).toBe(1)

    const [first, second, third] = tabs
    await first?.close()
    await second?.close()
    if (third === undefined) throw new Error('there were three tabs')
    await say(stage, 'For who is left.')
    await shown(third, 'For who is left.').waitFor()
    await composer(third).fill('That is me.')
    await composer(third).press('Enter')
    await expect.poll(() => saidIn(stage)).toContain('That is me.')
    expect(lines()).toBe(1)
    expect(stage.visitor.complaints).toEqual([])
  })

  it('go on when what holds their line is killed', async () => {
    const stage = await setStage()
    const tabs = await openTabs(stage, 2)
    await killEdge(stage)
    await say(stage, 'Still there?')
    await Promise.all(tabs.map((tab) => shown(tab, 'Still there?').waitFor()))
    const [one] = tabs
    if (one === undefined) throw new Error('there were two tabs')
    await composer(one).fill('Still here.')
    await composer(one).press('Enter')
    await Promise.all(tabs.map((tab) => shown(tab, 'Still here.').waitFor()))
    expect((await saidIn(stage)).filter((text) => text === 'Still here.')).toHaveLength(1)
  })

  it('catch up, all of them, when the server was away', async () => {
    const stage = await setStage()
    const tabs = await openTabs(stage, 2)
    const start = await stop(stage)
    for (const tab of tabs) await expect.poll(() => news(tab)).toBe('lost')
    await start()
    await say(stage, 'Here we are again.')
    await Promise.all(tabs.map((tab) => shown(tab, 'Here we are again.').waitFor()))
    for (const tab of tabs) await expect.poll(() => news(tab)).toBe('none')
  })

  it('are all signed out by one of them', async () => {
    const stage = await setStage()
    const [one, two] = await openTabs(stage, 2)
    if (one === undefined || two === undefined) throw new Error('there were two tabs')
    await one.getByRole('button', { name: /bob/ }).click()
    await one.getByRole('menuitem', { name: 'Sign out' }).click()
    await Promise.all([one, two].map((tab) => tab.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()))
    expect(await two.getByText('signed out from another').count()).toBe(0)
  })

  it('each have a line of their own where the browser has nothing to share one by', async () => {
    const stage = await setStage()
    const lines = countLines(stage)
    await stage.visitor.context.addInitScript(() => void Reflect.deleteProperty(window, 'SharedWorker'))
    const tabs = await openTabs(stage, 2)
    await say(stage, 'For both.')
    await Promise.all(tabs.map((tab) => shown(tab, 'For both.').waitFor()))
    expect(lines()).toBe(2)
  })
})
