import type { Someone, World } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { keptIn } from './kept-in.ts'
import { openPlace, signIn, useBrowser, visit, type Visitor, withoutSockets } from './visitor.ts'

const browser = useBrowser()

const field = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })
const question = (page: Page) => page.getByRole('alertdialog', { name: 'Sign out and lose this?' })
const door = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' })

async function askToSignOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

interface Stage {
  readonly world: World
  readonly ada: Someone
  readonly visitor: Visitor
  /** From now on they get through. */
  readonly open: () => Promise<void>
}

const path = '/r/harbour'

/** Ada in a room, in front of a page whose messages and drafts do not get through. */
async function setStage(): Promise<Stage> {
  const world = await openPlace()
  const ada = await world.person('ada')
  await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour' })
  const visitor = await visit(browser())
  await withoutSockets(visitor)
  await signIn(visitor.page, world, 'ada', path)
  const kept = /\/api\/v1\/rooms\/[^/]+\/(messages|draft)$/
  await visitor.context.route(kept, (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()))
  return { world, ada, visitor, open: () => visitor.context.unroute(kept) }
}

describe('signing out', () => {
  it('asks first where something would be lost, says how much and in which room, and one can stay', async () => {
    const { visitor } = await setStage()
    const { page } = visitor
    for (const text of ['One', 'Two']) {
      await field(page).fill(text)
      await field(page).press('Enter')
      await page.locator('[data-unsent]').getByText(text, { exact: true }).waitFor()
    }
    await field(page).fill('Half a thou')

    await askToSignOut(page)
    await question(page).waitFor()
    const row = question(page).getByRole('listitem')
    await expect.poll(() => row.innerText()).toMatch(/^Harbour\s+2 messages not sent and 1 draft$/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Stay signed in')
    await page.keyboard.press('Enter')
    await question(page).waitFor({ state: 'detached' })
    await expect.poll(() => field(page).inputValue()).toBe('Half a thou')
    await expect.poll(() => page.locator('[data-unsent]').count()).toBe(2)

    await askToSignOut(page)
    await question(page).getByRole('button', { name: 'Sign out and delete' }).click()
    await door(page).waitFor()
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Half a thou')
  })

  it('asks about files that were chosen and not sent, and leaves none of them behind', async () => {
    const { world, visitor } = await setStage()
    const { page } = visitor
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles([1, 2].map((n) => ({ name: `${n}.txt`, mimeType: 'text/plain', buffer: Buffer.from('x') })))
    await expect.poll(() => keptIn(page, 'parley.trays', 'trays')).toHaveLength(1)
    // What is loaded anew somewhere else has not looked at them yet.
    await page.goto(`${world.url}/settings/profile`)

    await askToSignOut(page)
    const row = question(page).getByRole('listitem')
    await expect.poll(() => row.innerText()).toMatch(/^Harbour\s+2 chosen files$/)
    await question(page).getByRole('button', { name: 'Sign out and delete' }).click()
    await door(page).waitFor()
    await expect.poll(() => keptIn(page, 'parley.trays', 'trays')).toHaveLength(0)
    await signIn(page, world, 'ada', path)
    await field(page).waitFor()
    expect(await page.getByRole('list', { name: 'Goes with the message' }).count()).toBe(0)
  })

  it('asks nothing where nothing is lost, nor about a draft that the place takes a moment later', async () => {
    const { visitor, open } = await setStage()
    const { page } = visitor
    await open()
    await field(page).fill('Half a thou')
    await askToSignOut(page)
    await door(page).waitFor()
    expect(await question(page).count()).toBe(0)
  })

  it('by the server keeps what was written for when the same person comes back', async () => {
    const { world, ada, visitor, open } = await setStage()
    const { page } = visitor
    await field(page).fill('It shall arrive')
    await field(page).press('Enter')
    await page.locator('[data-unsent]').getByText('It shall arrive', { exact: true }).waitFor()
    await field(page).fill('Half a thou')

    const { client } = ada
    const { items } = await client.call('sessions.list', {})
    for (const { id, current } of items) if (!current) await client.call('sessions.end', { sessionId: id })
    await door(page).waitFor()
    await open()

    await signIn(page, world, 'ada', path)
    await page.locator('[data-message]').getByText('It shall arrive', { exact: true }).waitFor()
    await expect.poll(() => field(page).inputValue()).toBe('Half a thou')
  })
})
