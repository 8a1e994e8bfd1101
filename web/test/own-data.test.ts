import { readFile } from 'node:fs/promises'
import { readZip } from '@parley/testkit'
import { describe, expect, it } from 'vitest'
import { findFaults } from './faults.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

describe('what is one’s own', () => {
  it('is asked for in the settings, told of when it is there, and taken along', async () => {
    const world = await openPlace()
    const ada = await world.person('ada')
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/settings/account')
    const group = page.getByRole('region', { name: 'Your data' })
    await group.getByRole('button', { name: 'Put it together' }).press('Enter')
    const taking = group.getByRole('button', { name: /^Download \(/ })
    await taking.waitFor()
    await group.getByText(/^You can ask again from /).waitFor()
    await page
      .getByRole('region', { name: 'From the place' })
      .getByText('What is yours has been put together')
      .waitFor()
    expect(await findFaults(page)).toEqual([])
    const [download] = await Promise.all([page.waitForEvent('download'), taking.press('Enter')])
    const files = readZip(await readFile(await download.path()))
    expect(JSON.parse(files.get('memberships.json')?.toString() ?? '')).toMatchObject([{ name: 'Pier', role: 'owner' }])
    expect(download.suggestedFilename()).toMatch(/^export-.*\.zip$/)
    expect(complaints).toEqual([])
  })
})
