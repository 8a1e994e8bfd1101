import { existsSync } from 'node:fs'
import { goodPassword, openWorld, type World, type WorldOptions } from '@parley/testkit'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'

/** Where systems keep a Chromium; without one of these, the one that Playwright installed is taken. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** The same without windows, which nobody sees and which take as much time again; nor has it microphones or notifications. */
const headlessShell = '/usr/bin/chromium-headless-shell'

/** One browser for the tests of a file; a whole one can notify and has a microphone, which hums. */
export function useBrowser({ isWhole = false } = {}): () => Browser {
  let browser: Browser | null = null
  beforeAll(async () => {
    const executablePath =
      process.env['CHROMIUM'] ?? [...(isWhole ? [] : [headlessShell]), ...usualPlaces].find(existsSync)
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--autoplay-policy=no-user-gesture-required',
        ...(isWhole ? ['--use-fake-device-for-media-stream'] : []),
      ],
    })
  })
  afterAll(() => browser?.close())
  return () => {
    if (browser === null) throw new Error('the browser is not open yet')
    return browser
  }
}

/** From its next page on this browser has no sockets, so that every call is a request that a test can see and answer. */
export async function withoutSockets({ context }: Pick<Visitor, 'context'>): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['SharedWorker', 'WebSocket']) Reflect.deleteProperty(window, name)
  })
}

/** Somebody in front of a browser of their own. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained of, but for answers that were refusals, which are the page's to handle, and for what tests do to it. */
  readonly complaints: readonly string[]
  /** Another tab of the same browser. */
  readonly newTab: () => Promise<Page>
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    // What it answers, a test could not answer in its place.
    serviceWorkers: 'block',
    ...options,
  })
  onTestFinished(() => context.close())
  const complaints: string[] = []
  context.on('console', (message) => {
    // The last is the blocking above at work.
    const isExpected = /^(Failed to load resource|Service Worker registration blocked)/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  return { context, page: await context.newPage(), complaints, newTab: () => context.newPage() }
}

/** A place with an administrator, so that the door is the ordinary one. */
export async function openPlace(
  env: Readonly<Record<string, string>> = {},
  options: Pick<WorldOptions, 'outside' | 'pace'> = {},
): Promise<World> {
  const world = await openWorld({ env, ...options })
  onTestFinished(() => world.close())
  await world.person('harbourmaster')
  return world
}

/** Goes there as a link would, without loading the page anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(0, '', next)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

/** Resolves once the focus is on it or in it: a page gives it a moment after what gets it has come. */
export async function untilFocused(what: Locator): Promise<void> {
  await expect
    .poll(() => what.evaluate((element) => element.contains(document.activeElement)).catch(() => false))
    .toBe(true)
}

export async function signIn(page: Page, world: Pick<World, 'url'>, username: string, path = '/'): Promise<void> {
  await page.goto(world.url + path)
  await page.getByLabel('Username or e-mail').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(goodPassword)
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ state: 'detached' })
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}
