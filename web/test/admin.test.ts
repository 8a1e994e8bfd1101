import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

const main = (page: Page) => page.getByRole('main')

describe('the administration', () => {
  it('is found in one’s own menu by those who run the place, and is nothing to anybody else', async () => {
    const world = await openPlace()
    await world.person('ada')
    const [boss, other] = [await visit(browser()), await visit(browser())]
    await signIn(boss.page, world, 'harbourmaster')
    await boss.page.getByRole('button', { name: /harbourmaster/ }).click()
    await boss.page.getByRole('menuitem', { name: 'Administration' }).click()
    await untilFocused(boss.page.getByRole('heading', { level: 1 }))
    await boss.page.getByRole('navigation', { name: 'Parts of the administration' }).getByText('Audit log').waitFor()

    await signIn(other.page, world, 'ada', '/admin/audit')
    await other.page.getByText('There is nothing here').first().waitFor()
    await other.page.getByRole('button', { name: /ada/ }).click()
    await other.page.getByRole('menuitem', { name: 'Settings' }).waitFor()
    expect(await other.page.getByRole('menuitem', { name: 'Administration' }).count()).toBe(0)
    expect([boss.complaints, other.complaints]).toEqual([[], []])
  })
})

describe('the audit log', () => {
  it('shows who did what, is narrowed to one person, says that it is whole, and can be taken along', async () => {
    const world = await openPlace()
    const ada = await world.person('ada')
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Old pier' })
    await ada.client.call('rooms.delete', { roomId: room.id })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/audit')

    await main(page).getByText('Room deleted').waitFor()
    await main(page).getByRole('button', { name: 'By ada' }).first().click()
    await main(page).getByRole('button', { name: 'Show without “By ada”' }).waitFor()
    await expect.poll(() => main(page).getByText('Signed in').count()).toBe(0)
    expect(await main(page).getByText('Account created').count()).toBe(1)

    await main(page).getByRole('combobox', { name: 'What was done' }).click()
    await page.getByRole('option', { name: 'Room deleted' }).click()
    await expect.poll(() => main(page).getByText('Account created').count()).toBe(0)
    await main(page).getByText('about old pier', { exact: false }).waitFor()

    await page.getByRole('button', { name: 'Check that nothing was changed' }).click()
    await page.getByText(/^All \d entries are as they were written/).waitFor()

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export as a table (CSV)' }).click()
    const lines = (await readFile(await (await saving).path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',')[4])).toEqual(['act', 'room.deleted'])
    expect(complaints).toEqual([])
  })

  it('says so when there is nothing of the kind', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/audit')
    await main(page).getByText('Signed in').waitFor()
    await main(page).getByLabel('To', { exact: true }).fill('2001-02-03')
    await main(page).getByText('Nothing was written down').waitFor()
  })
})
