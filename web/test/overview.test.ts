import { openWorld } from '@parley/testkit'
import type { Page, Route } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { findFaults } from './faults.ts'
import { signIn, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()
const main = (page: Page) => page.getByRole('main')

/** A place in which eve was reported and waits with one message; ada keeps order in all of it. */
async function openPlace() {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const [boss, ada, eve] = [await world.person('harbourmaster'), await world.person('ada'), await world.person('eve')]
  await boss.client.call('admin.updateUser', { userId: ada.user.id, role: 'moderator' })
  await boss.client.call('moderation.createRule', {
    name: 'Cargo',
    action: 'hold',
    explanation: '',
    condition: { kind: 'words', words: ['cargo'] },
  })
  const memberIds = [eve.user.id]
  const { room } = await boss.client.call('rooms.create', { kind: 'channel', name: 'Pier', memberIds })
  const saying = eve.client.call('messages.send', { roomId: room.id, content: 'About the cargo' })
  await expect(saying).rejects.toMatchObject({ reason: 'message_held' })
  await ada.client.call('reports.create', { target: { type: 'user', userId: eve.user.id }, reason: 'spam' })
  return world
}

/** The answer of the place with something else in it. */
async function otherwise(route: Route, change: (body: Record<string, unknown>) => Record<string, unknown>) {
  const answer = await route.fetch()
  await route.fulfill({ response: answer, json: change((await answer.json()) as Record<string, unknown>) })
}

it('shows who keeps order what waits, and leads there by keyboard; how the place runs is not asked for', async () => {
  const world = await openPlace()
  const { page, context, complaints } = await visit(browser())
  await withoutSockets({ context })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await signIn(page, world, 'ada', '/admin')
  const report = main(page).getByRole('link', { name: /^Reports.*1$/ })
  await report.waitFor()
  await main(page)
    .getByRole('link', { name: /^Held messages.*1$/ })
    .waitFor()
  expect(
    await main(page)
      .getByRole('list')
      .getByRole('link', { name: /^Appeals/ })
      .count(),
  ).toBe(0)
  await report.press('Enter')
  await main(page).getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
  await main(page).getByText('About eve').waitFor()
  expect(asked.filter((path) => /admin\/(health|storage)/.test(path))).toEqual([])
  expect(complaints).toEqual([])
})

it.each([
  { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const)('tells who runs the place what is broken and what is nearly full, $colorScheme', async (look) => {
  const world = await openPlace()
  const { page, context } = await visit(browser(), look)
  await withoutSockets({ context })
  await page.route('**/api/v1/admin/health', (route) =>
    otherwise(route, ({ health }) => {
      const { parts, ...rest } = health as { parts: object }
      return { health: { ...rest, disk: null, parts: { ...parts, bus: { state: 'down', error: 'away', ms: 1 } } } }
    }),
  )
  await page.route('**/api/v1/admin/storage', (route) =>
    otherwise(route, (body) => ({ ...body, used: 95, quota: 100 })),
  )
  await signIn(page, world, 'harbourmaster', '/admin/overview')
  await main(page)
    .getByRole('link', { name: /^Redis does not answer/ })
    .waitFor()
  await main(page)
    .getByRole('link', { name: /^Files take nearly all the room they may/ })
    .waitFor()
  expect(await findFaults(page)).toEqual([])
  await main(page)
    .getByRole('link', { name: /^Redis does not answer/ })
    .press('Enter')
  await main(page).getByRole('heading', { level: 1, name: 'Health' }).waitFor()
  await main(page).getByText('Does not answer', { exact: true }).waitFor()
})
