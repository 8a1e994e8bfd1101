import { readFile } from 'node:fs/promises'
import { openWorld } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { signIn, useBrowser, visit, withoutSockets } from './visitor.ts'

const browser = useBrowser()

const main = (page: Page) => page.getByRole('main')

/** A place, and who runs it. */
async function openRun() {
  const world = await openWorld()
  onTestFinished(() => world.close())
  return { world, boss: await world.person('harbourmaster') }
}

describe('an announcement', () => {
  it('stands on everybody’s page at once, on that of who comes later, and on nobody’s once it is taken back', async () => {
    const { world } = await openRun()
    await world.person('ada')
    const [boss, there] = [await visit(browser()), await visit(browser())]
    await signIn(there.page, world, 'ada')
    await signIn(boss.page, world, 'harbourmaster', '/admin/announcements')
    await main(boss.page).getByText('Nothing was announced').waitFor()
    await boss.page.getByRole('button', { name: 'Tell everybody' }).click()
    await boss.page.getByText('Write what everybody is to be told.').waitFor()
    await boss.page.getByLabel('What everybody is told').fill('The harbour is closed on Sunday')
    await boss.page.getByRole('button', { name: 'Tell everybody' }).click()
    await main(boss.page).getByRole('listitem').getByText('The harbour is closed on Sunday').waitFor()

    const banner = (page: Page) => page.getByRole('region').filter({ hasText: 'The harbour is closed on Sunday' })
    await banner(there.page).waitFor()
    await world.person('eve')
    const late = await visit(browser())
    await signIn(late.page, world, 'eve')
    await banner(late.page).waitFor()
    await there.page.getByRole('button', { name: 'Have done with it' }).click()
    await banner(there.page).waitFor({ state: 'detached' })

    await boss.page.getByRole('button', { name: 'Take back: The harbour is closed on Sunday' }).click()
    await boss.page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click()
    await main(boss.page).getByText('Taken back', { exact: true }).waitFor()
    await banner(late.page).waitFor({ state: 'detached' })
    expect([boss.complaints, there.complaints, late.complaints]).toEqual([[], [], []])
  })
})

describe('rooms', () => {
  it('are found, archived, taken out of the archive and deleted, each after a question', async () => {
    const { world, boss } = await openRun()
    const ada = await world.person('ada')
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Old pier', slug: 'old-pier' })
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Market', visibility: 'private' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/rooms')
    await main(page).getByText('Market').waitFor()
    await page.getByLabel('Find rooms').fill('pier')
    await main(page).getByText('Market').waitFor({ state: 'detached' })
    await main(page).getByText('Owner: ada').waitFor()

    await page.getByRole('button', { name: 'Archive Old pier…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click()
    await page.getByRole('button', { name: 'Take Old pier out of the archive' }).waitFor()
    const talking = ada.client.call('messages.send', { roomId: room.id, content: 'Hello?' })
    await expect(talking).rejects.toMatchObject({ reason: 'room_archived' })
    await page.getByRole('button', { name: 'Take Old pier out of the archive' }).click()
    await page.getByRole('button', { name: 'Archive Old pier…' }).waitFor()

    await page.getByRole('button', { name: 'Delete Old pier…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for ever' }).click()
    await main(page).getByText('No rooms found').waitFor()
    expect((await boss.client.call('admin.rooms', {})).items.map(({ name }) => name)).toEqual(['Market'])
    expect(complaints).toEqual([])
  })
})

describe('how the place is', () => {
  it('is said part by part, with what to do where one is not well, and can be taken along without secrets', async () => {
    const { world } = await openRun()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/health')
    await main(page).getByText('Database', { exact: true }).waitFor()
    await main(page).getByText('Answers').first().waitFor()

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the packet' }).click()
    const packet = await readFile(await (await saving).path(), 'utf8')
    expect(JSON.parse(packet)).toMatchObject({ health: { status: 'ok', node: null } })
    expect(packet).not.toContain('harbourmaster')
    expect(complaints).toEqual([])
  })

  it('says what to do about a part that does not answer', async () => {
    const { world } = await openRun()
    const { page, context } = await visit(browser())
    // What goes by the socket could not be answered otherwise.
    await withoutSockets({ context })
    await page.route('**/api/v1/admin/health', async (route) => {
      const answer = await route.fetch()
      const { health } = (await answer.json()) as { health: { parts: object } }
      const parts = { ...health.parts, storage: { state: 'down', ms: 2_000 } }
      await route.fulfill({ json: { health: { ...health, status: 'degraded', parts } } })
    })
    await signIn(page, world, 'harbourmaster', '/admin/health')
    await main(page).getByText('The storage of files does not answer').waitFor()
    await main(page).getByText('See that the data folder can be written to', { exact: false }).waitFor()
  })
})

describe('the statistics', () => {
  it('are drawn, and stand in a table as well', async () => {
    const { world, boss } = await openRun()
    const { room } = await boss.client.call('rooms.create', { kind: 'channel', name: 'Pier' })
    for (const content of ['one', 'two', 'three']) await boss.client.call('messages.send', { roomId: room.id, content })
    // The day that goes on is not counted again at once.
    world.clock.advance({ minutes: 2 })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/stats')
    const chart = main(page).getByRole('figure', { name: 'Messages said' })
    await chart.getByText('As a table').click()
    await expect.poll(() => chart.getByRole('cell').first().innerText()).toBe('3')
    await page.getByRole('combobox', { name: 'Days' }).click()
    await page.getByRole('option', { name: 'The last 7 days' }).click()
    await chart.waitFor()
    expect(complaints).toEqual([])
  })
})
