import { readFile } from 'node:fs/promises'
import { goodPassword, readZip } from '@parley/testkit'
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

describe('deleting an account', () => {
  it('says what happens, asks for the password, and can be taken back at the door', async () => {
    const world = await openPlace()
    const [ada, bob] = [await world.person('ada'), await world.person('bob')]
    const { room } = await ada.client.call('rooms.create', { kind: 'group', name: 'Pier', memberIds: [bob.user.id] })
    await ada.client.call('messages.send', { roomId: room.id, content: 'I was here' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/settings/account')
    const group = page.getByRole('region', { name: 'Delete your account' })
    await group.getByText('For 14 days you can take it back').waitFor()
    await group.getByRole('button', { name: 'Delete your account' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
    await dialog.getByRole('radio', { name: 'They stay' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await dialog.getByLabel('Your password').fill('not this one')
    await dialog.getByRole('button', { name: 'Delete' }).press('Enter')
    await dialog.getByRole('alert').or(dialog.getByText('password is not right')).first().waitFor()
    await dialog.getByLabel('Your password').fill(goodPassword)
    await dialog.getByRole('button', { name: 'Delete' }).press('Enter')
    await page.getByText('Your account is closed').waitFor()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.getByLabel('Username or e-mail').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.keyboard.press('Enter')
    await page.getByText('It is not erased yet: you can take it back.').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Take it back and sign in' }).press('Enter')
    await page.getByRole('button', { name: /^ada/ }).or(page.getByText('Pier')).first().waitFor()
    expect((await bob.client.call('users.search', { q: 'ada' })).items.map(({ username }) => username)).toEqual(['ada'])
    expect(complaints).toEqual([])
  })

  it('leaves what was said to a deleted account, in the words of whoever reads', async () => {
    const world = await openPlace({ PARLEY_DELETION_DAYS: '0' })
    const [ada, bob] = [await world.person('ada'), await world.person('bob')]
    await bob.client.call('preferences.set', { language: 'de' })
    const input = { kind: 'channel', name: 'Pier', slug: 'pier', memberIds: [bob.user.id] } as const
    const { room } = await ada.client.call('rooms.create', { ...input, memberIds: [bob.user.id] })
    await ada.client.call('messages.send', { roomId: room.id, content: 'I was here' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'bob', '/r/pier')
    await page.getByText('I was here').waitFor()
    const direct = await ada.client.call('rooms.direct', { userId: bob.user.id })
    await ada.client.call('messages.send', { roomId: direct.room.id, content: 'Between us' })
    await ada.client.call('users.deleteMe', { password: goodPassword })
    await page.getByText('Gelöschtes Konto').first().waitFor()
    await page.getByText('I was here').waitFor()
    expect(await page.getByText('Deleted account').count()).toBe(0)
    // Nobody is let to write what would not be taken.
    await page.getByRole('link', { name: /Gelöschtes Konto/ }).click()
    await page.getByText('Between us').waitFor()
    await page.getByText('Dieses Konto wurde gelöscht.', { exact: false }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Nachricht' }).count()).toBe(0)
    expect(await findFaults(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
