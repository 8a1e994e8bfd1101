import { goodPassword, type Someone, type World } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from './faults.ts'
import { goTo, openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A place with two people in one room; who made the place keeps order. */
async function openPier() {
  const world = await openPlace()
  const boss = await worldOwner(world)
  const [ada, eve] = [await world.person('ada'), await world.person('eve')]
  const memberIds = [eve.user.id]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier', memberIds })
  return { world, boss, ada, eve, roomId: room.id }
}

async function worldOwner(world: World): Promise<Someone> {
  const client = world.client()
  const {
    user,
    accessToken,
    refreshToken = '',
  } = await client.call('auth.login', {
    login: 'harbourmaster',
    password: goodPassword,
  })
  return { client, user, token: accessToken, refreshToken }
}

const fromPlace = (page: Page) => page.getByRole('region', { name: 'From the place' })

describe('a report', () => {
  it('is made from the menu of a message, blocks as well who is wished to, and its outcome is told', async () => {
    const { world, boss, ada, eve, roomId } = await openPier()
    await eve.client.call('messages.send', { roomId, content: 'Buy my nets!' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/pier')
    await page.getByText('Buy my nets!').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Report…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Report this message' })
    await dialog.getByLabel('Anything to add').fill('Third time today')
    await dialog.getByText('Block eve as well').click()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Report' }).click()
    await page.getByText('You hear what comes of it.').waitFor()
    await dialog.waitFor({ state: 'detached' })

    const { items } = await boss.client.call('moderation.reports', {})
    expect(items).toMatchObject([
      { reason: 'spam', note: 'Third time today', evidence: { content: 'Buy my nets!' }, user: { id: eve.user.id } },
    ])
    const { items: blocked } = await ada.client.call('contacts.list', { state: 'blocked' })
    expect(blocked.map(({ user }) => user.id)).toEqual([eve.user.id])

    const outcome = 'They cannot write for a day'
    await boss.client.call('moderation.resolve', { reportId: items[0]?.id ?? '', state: 'resolved', outcome })
    await fromPlace(page).getByText(outcome).waitFor()
    await fromPlace(page).getByRole('button', { name: 'Have done with it' }).click()
    await fromPlace(page).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('of a person is made from their card, and closing it leads back to it', async () => {
    const { world, boss, eve } = await openPier()
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/people')
    await goTo(page, `/people/${eve.user.id}`)
    const open = page.getByRole('button', { name: 'Report eve' })
    await open.click()
    await page.getByRole('dialog', { name: 'Report eve' }).waitFor()
    await page.keyboard.press('Escape')
    await untilFocused(open)
    await open.click()
    const dialog = page.getByRole('dialog', { name: 'Report eve' })
    await dialog.getByRole('combobox', { name: 'What is wrong with it' }).click()
    await page.getByRole('option', { name: 'Pretends to be somebody else' }).click()
    await dialog.getByRole('button', { name: 'Report', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const { items } = await boss.client.call('moderation.reports', {})
    expect(items).toMatchObject([{ reason: 'impersonation', target: { type: 'user', userId: eve.user.id } }])
  })
})

describe('what is decided about somebody', () => {
  it('is told to them at once with its reason, and can be appealed against once', async () => {
    const { world, boss, eve, roomId } = await openPier()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'eve', '/r/pier')
    const target = { type: 'user', userId: eve.user.id } as const
    await boss.client.call('moderation.act', { action: 'mute', target, roomId, reason: 'No advertising here' })
    await fromPlace(page).getByText('No advertising here').waitFor()
    await fromPlace(page).getByText('You cannot write in Pier for now').waitFor()
    expect(await findFaults(page)).toEqual([])
    await fromPlace(page).getByRole('button', { name: 'Ask for another decision…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Say why it should be decided otherwise.').waitFor()
    await page.getByLabel('What they should know').fill('It was a joke')
    await page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await fromPlace(page).getByText('Another decision was asked for.').waitFor()
    expect(await fromPlace(page).getByRole('button', { name: 'Ask for another decision…' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('keeps them out where it is a ban, and says why at the door to nobody but them', async () => {
    const { world, boss, eve } = await openPier()
    const { page } = await visit(browser())
    await signIn(page, world, 'eve')
    const target = { type: 'user', userId: eve.user.id } as const
    await boss.client.call('moderation.act', { action: 'ban', target, reason: 'Sold nets again' })
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await page.getByLabel('Username or e-mail').fill('eve')
    await page.getByLabel('Password', { exact: true }).fill('Wrong-horse-7')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('do not belong together').waitFor()
    expect(await page.getByText('Sold nets again').count()).toBe(0)
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Sold nets again').waitFor()
    await page.getByRole('button', { name: 'Ask for another decision…' }).click()
    await page.getByLabel('What they should know').fill('They were my grandmother’s')
    await page.getByRole('dialog').getByRole('button', { name: 'Ask' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Another decision was asked for.').first().waitFor()
    const { items } = await boss.client.call('moderation.sanctions', { appeal: 'open' })
    expect(items.map(({ appeal }) => appeal?.text)).toEqual(['They were my grandmother’s'])
  })
})
