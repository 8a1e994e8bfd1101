import { uploadOne } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { findFaults } from './faults.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

const main = (page: Page) => page.getByRole('main')

/** A place with files of two people: one where everybody reads it, one between the two, and one that nothing could be made of. */
async function openFull() {
  const world = await openPlace({ PARLEY_FILE_QUOTA_PLACE: '20KB', PARLEY_FILE_QUOTA: '15KB' })
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const text = (name: string, size: number) => ({ name, bytes: crypto.randomUUID().padEnd(size, 'x') })
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Harbour' })
  const direct = await ada.client.call('rooms.direct', { userId: ben.user.id })
  const [tides, letter, broken] = [
    await uploadOne(world, ada, text('tides.txt', 9_000)),
    await uploadOne(world, ben, text('letter.txt', 8_000)),
    await uploadOne(world, ben, text('broken.txt', 2_000)),
  ]
  await ada.client.call('messages.send', { roomId: room.id, content: '', fileIds: [tides.id] })
  await ben.client.call('messages.send', { roomId: direct.room.id, content: '', fileIds: [letter.id] })
  await world.app.house.database.run(
    { name: 'test.break', text: `update files set status = 'failed', reason = 'internal' where id = $1` },
    [broken.id],
  )
  return world
}

it('what files take is seen by kind, state, room and person, and nothing of what is between two', async () => {
  const world = await openFull()
  const { page, complaints } = await visit(browser())
  await signIn(page, world, 'harbourmaster', '/admin/storage')
  const used = main(page).getByRole('meter', { name: 'All files of this place' })
  await expect.poll(() => used.getAttribute('aria-valuetext')).toBe('19 kB of 20 kB')
  await main(page).getByText('Nearly full.', { exact: false }).waitFor()
  const rowOf = (table: string, name: string) =>
    main(page).getByRole('table', { name: table }).getByRole('row').filter({ hasText: name }).innerText()
  expect(await rowOf('By kind', 'Documents')).toMatch(/Documents\s+3\s+19 kB/)
  expect(await rowOf('By state', 'Failed')).toMatch(/Failed\s+1\s+2 kB/)
  expect(await rowOf('Rooms with most', 'Harbour')).toMatch(/Harbour\s+1\s+9 kB/)
  const largest = main(page).getByRole('region', { name: 'Largest files' }).getByRole('listitem')
  await expect.poll(() => largest.count()).toBe(3)
  expect(await largest.nth(0).innerText()).toMatch(/tides\.txt[^]*In a public room[^]*By ada/)
  expect(await largest.nth(1).innerText()).toMatch(/Name not shown[^]*In direct messages[^]*By ben/)
  expect(await main(page).getByText('letter.txt').count()).toBe(0)
  expect(complaints).toEqual([])
})

it.each([
  { width: 1440, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const)('by keyboard alone, $width pixels wide, one comes from it to a person and to what failed', async (look) => {
  const { width, colorScheme } = look
  const world = await openFull()
  const { page, complaints } = await visit(browser(), { colorScheme, viewport: { width, height: 800 } })
  await signIn(page, world, 'harbourmaster', '/admin/storage')
  const keepers = main(page).getByRole('region', { name: 'Whose files' })
  await keepers.getByText('10 kB of 15 kB').waitFor()
  expect(await findFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)

  const reach = async (what: ReturnType<Page['locator']>) => {
    const isThere = () => what.evaluate((element) => element === document.activeElement)
    for (let step = 0; step < 60 && !(await isThere()); step += 1) await page.keyboard.press('Tab')
    await untilFocused(what)
  }
  await reach(main(page).getByRole('link', { name: 'Set what files may take' }))
  await reach(main(page).getByRole('link', { name: 'To the background work' }))
  await reach(keepers.getByLabel('Find people'))
  await page.keyboard.type('ada')
  await expect.poll(() => keepers.getByRole('listitem').count()).toBe(1)
  await reach(keepers.getByRole('link', { name: /@ada/ }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/people\//)
  await page.goBack()
  await reach(main(page).getByRole('link', { name: 'To the background work' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/jobs$/)
  expect(complaints).toEqual([])
})
