import { openWorld } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFaults } from './faults.ts'
import { signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A room that ada keeps order in and the place in nothing: one message of eve's waits there, another was reported by bob. */
async function openPier() {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const { client: boss } = await world.person('harbourmaster')
  const [cleo, ada, bob, eve] = [
    await world.person('cleo'),
    await world.person('ada'),
    await world.person('bob'),
    await world.person('eve'),
  ]
  const memberIds = [ada, bob, eve].map(({ user }) => user.id)
  const input = { kind: 'channel', name: 'Pier', slug: 'pier', visibility: 'private', memberIds } as const
  const { room } = await cleo.client.call('rooms.create', input)
  const roomId = room.id
  await cleo.client.call('members.update', { roomId, userId: ada.user.id, role: 'moderator' })
  await boss.call('moderation.createRule', {
    name: 'Cargo',
    action: 'hold',
    explanation: '',
    condition: { kind: 'words', words: ['cargo'] },
  })
  const holds = async (content: string) => {
    const saying = eve.client.call('messages.send', { roomId, content })
    await expect(saying).rejects.toMatchObject({ reason: 'message_held' })
  }
  await holds('About the cargo')
  const { message } = await eve.client.call('messages.send', { roomId, content: 'Buy my nets!' })
  const target = { type: 'message', roomId, messageId: message.id } as const
  await bob.client.call('reports.create', { target, reason: 'spam', note: 'Again' })
  const membership = async () =>
    (await cleo.client.call('members.list', { roomId })).items.find(({ user }) => user.id === eve.user.id)?.membership
  return { world, bob, ada, membership, holds }
}

const panel = (page: Page, name: string) => page.getByRole('complementary', { name })

describe('who keeps order in one room and not in the place', () => {
  it('decides beside the room about what waits and what was reported there, by keyboard', async () => {
    const { world, ada, membership } = await openPier()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier?panel=about')
    const about = panel(page, 'About').getByRole('link', { name: 'Moderation' })
    await about.getByText('2 wait').waitFor()
    await about.press('Enter')
    const here = panel(page, 'Moderation')
    await here.getByRole('button', { name: 'Let through what eve wrote' }).press('Enter')
    await page.getByRole('log').getByText('About the cargo').waitFor()
    await here.getByText('What a rule holds stands here').waitFor()

    const report = here.getByRole('button', { name: /Buy my nets!/ })
    await report.press('Enter')
    await untilFocused(here.getByRole('button', { name: 'All reports' }))
    await here.getByText('Again').waitFor()
    await here.getByRole('button', { name: 'Do something about it…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'What about eve?' })
    await dialog.getByRole('radio', { name: 'Mute' }).click()
    // Elsewhere they decide nothing, so they are not asked where.
    expect(await dialog.getByText('In the whole place').count()).toBe(0)
    expect(await dialog.getByRole('combobox', { name: 'Where' }).count()).toBe(0)
    await dialog.getByLabel('Why').fill('No advertising here')
    await dialog.getByRole('button', { name: 'Mute' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect((await membership())?.silencedUntil).not.toBeNull()
    await here.getByText('What was decided about them before').waitFor()

    await here.getByRole('button', { name: 'All reports' }).press('Enter')
    await untilFocused(report)
    await report.press('Enter')
    await here.getByRole('button', { name: 'Resolve…' }).press('Enter')
    const closing = page.getByRole('dialog', { name: 'Resolve this report?' })
    await closing.getByRole('button', { name: 'Resolve' }).press('Enter')
    await closing.waitFor({ state: 'detached' })
    await here.getByText('Resolved').waitFor()
    await untilFocused(here.getByRole('button', { name: 'All reports' }))
    const { counts } = await ada.client.call('moderation.reports', {
      roomId: (await ada.client.call('rooms.bySlug', { slug: 'pier' })).room.id,
    })
    expect(counts).toEqual({ open: 0, in_review: 0 })
    expect(complaints).toEqual([])
  })

  it('turns a message away with a word why, and sees without asking what comes to wait', async () => {
    const { world, holds } = await openPier()
    const { page } = await visit(browser())
    await page.clock.install()
    await signIn(page, world, 'ada', '/r/pier?panel=moderation')
    const here = panel(page, 'Moderation')
    await here.getByRole('button', { name: 'Turn away what eve wrote…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Turn away what eve wrote?' })
    await dialog.getByLabel('What they are told').fill('Ask at the office.')
    await dialog.getByRole('button', { name: 'Turn away' }).press('Enter')
    await here.getByText('What a rule holds stands here').waitFor()
    await holds('More of the cargo')
    await page.clock.runFor(31_000)
    await here.getByText('More of the cargo').waitFor()
  })

  it('is not somebody who is an ordinary member, whatever address they try', async () => {
    const { world } = await openPier()
    const { page } = await visit(browser())
    await signIn(page, world, 'bob', '/r/pier?panel=about')
    await panel(page, 'About').getByRole('link', { name: 'Members' }).waitFor()
    expect(await panel(page, 'About').getByRole('link', { name: 'Moderation' }).count()).toBe(0)
    await page.goto(`${world.url}/r/pier?panel=moderation`)
    await panel(page, 'Moderation').getByText('What waits here is for those who keep order').waitFor()
  })
})

it.each([
  { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const)('what waits beside a room is accessible, $colorScheme', async (look) => {
  const { world } = await openPier()
  const { page } = await visit(browser(), look)
  await signIn(page, world, 'ada', '/r/pier?panel=moderation')
  const here = panel(page, 'Moderation')
  await here.getByText('About the cargo').waitFor()
  const report = here.getByRole('button', { name: /Buy my nets!/ })
  await report.waitFor()
  expect(await findFaults(page)).toEqual([])
  await report.click()
  await here.getByText('Again').waitFor()
  expect(await findFaults(page)).toEqual([])
})
