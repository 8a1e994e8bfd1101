import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { goodPassword } from '@parley/testkit'
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

describe('a long list', () => {
  it('keeps what is there when the next page does not come, says so, and goes on when it is tried again', async () => {
    const world = await openPlace()
    await Promise.all(Array.from({ length: 60 }, () => world.guest()))
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/people')
    const rows = main(page).getByRole('list').last().getByRole('listitem')
    await main(page).getByRole('button', { name: 'Show more' }).waitFor()
    expect(await rows.count()).toBe(50)

    const { database } = world.app.house
    const read = vi.spyOn(database, 'search').mockRejectedValue(new Error('away'))
    await main(page).getByRole('button', { name: 'Show more' }).click()
    await main(page).getByRole('alert').getByText('Something went wrong').waitFor()
    expect(await rows.count()).toBe(50)
    read.mockRestore()
    await main(page).getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => rows.count()).toBe(61)
    expect(await main(page).getByRole('alert').count()).toBe(0)
  })
})

describe('people', () => {
  it('are found, given a role that holds at once, signed out, and given a new password by a link', async () => {
    const world = await openPlace()
    const ada = await world.person('ada')
    const [boss, there] = [await visit(browser()), await visit(browser())]
    await signIn(there.page, world, 'ada')
    await signIn(boss.page, world, 'harbourmaster', '/admin/people')
    await boss.page.getByLabel('Find accounts').fill('ada')
    await main(boss.page).getByRole('link', { name: /@ada/ }).click()
    await main(boss.page).getByRole('combobox', { name: 'Role' }).click()
    await boss.page.getByRole('option', { name: 'Moderator' }).click()
    await expect.poll(async () => (await ada.client.call('users.me', {})).user.role).toBe('moderator')

    await boss.page.getByRole('button', { name: 'New password…' }).click()
    await boss.page.getByRole('alertdialog').getByRole('button', { name: 'New password…' }).click()
    const link = await main(boss.page)
      .getByText(/\/reset\//)
      .innerText()
    const { page } = await visit(browser())
    await page.goto(link)
    await page.getByLabel('New password', { exact: true }).fill('Better-horse-8')
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByText('Your new password is set').waitFor()
    // All devices that came in by the old one are out.
    await there.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await page.getByLabel('Username or e-mail').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill('Better-horse-8')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('main').getByRole('heading', { level: 1, name: /ada/ }).waitFor()

    await boss.page.getByRole('button', { name: 'Deactivate' }).click()
    await boss.page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await boss.page.getByRole('button', { name: 'Activate again' }).waitFor()
    expect([boss.complaints, there.complaints]).toEqual([[], []])
  })
})

describe('the door', () => {
  it('is for those with an invitation once that is chosen, and the link of one lets somebody in', async () => {
    const world = await openPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/settings')
    await main(page).getByRole('combobox', { name: 'Who can create an account' }).click()
    await page.getByRole('option', { name: 'Who has an invitation' }).click()
    await main(page)
      .getByText(/Set by harbourmaster/)
      .waitFor()

    await page.getByRole('link', { name: 'Invitations' }).click()
    await main(page).getByLabel('For whom').fill('The new keeper')
    await main(page).getByRole('button', { name: 'Make an invitation' }).click()
    const link = await main(page)
      .getByText(/\/register\?invite=/)
      .innerText()

    const newcomer = await visit(browser())
    await newcomer.page.goto(link)
    await newcomer.page.getByText('needs an invitation').waitFor()
    await newcomer.page.getByLabel('Username').fill('keeper')
    await newcomer.page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await newcomer.page.getByRole('button', { name: 'Create account' }).click()
    await newcomer.page
      .getByRole('main')
      .getByRole('heading', { level: 1, name: /keeper/ })
      .waitFor()

    const late = await visit(browser())
    await late.page.goto(link)
    await late.page.getByLabel('Username').fill('late')
    await late.page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await late.page.getByRole('button', { name: 'Create account' }).click()
    await late.page.getByText('This invitation is not valid any more.').waitFor()
    expect([complaints, newcomer.complaints]).toEqual([[], []])
  })

  it('has the name that is written, and says what is wrong with one that is not', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/settings')
    const field = main(page).getByLabel('Largest file, in megabytes')
    await field.fill('plenty')
    await main(page).getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    await main(page).getByLabel('Name of the place').fill('The Old Lighthouse')
    await main(page).getByRole('button', { name: 'Save' }).first().click()
    await page.getByText('The Old Lighthouse').first().waitFor()
  })
})

describe('reports', () => {
  it('are taken on, acted upon and closed; who is muted appeals, and is answered', async () => {
    const world = await openPlace()
    const [ada, eve] = [await world.person('ada'), await world.person('eve')]
    const memberIds = [eve.user.id]
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier', memberIds })
    const { message } = await eve.client.call('messages.send', {
      roomId: room.id,
      content: 'Buy my nets, buy them now!',
    })
    const target = { type: 'message', roomId: room.id, messageId: message.id } as const
    await ada.client.call('reports.create', { target, reason: 'spam', note: 'Third time today' })
    await eve.client.call('messages.edit', { roomId: room.id, messageId: message.id, content: 'Good morning' })

    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/reports')
    await main(page)
      .getByRole('link', { name: /Buy my nets/ })
      .click()
    await main(page).getByText('Third time today').waitFor()
    await page.getByRole('button', { name: 'Take it on' }).click()
    await page.getByRole('button', { name: 'Give it up' }).waitFor()

    await page.getByRole('button', { name: 'Do something about it…' }).click()
    await page.getByRole('radio', { name: 'Mute' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mute' }).click()
    await page.getByText('Say why: they are told.').waitFor()
    await page.getByLabel('Why').fill('No advertising here')
    await page.getByRole('dialog').getByRole('button', { name: 'Mute' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await main(page).getByText('No advertising here').waitFor()
    const talking = eve.client.call('messages.send', { roomId: room.id, content: 'Why?' })
    await expect(talking).rejects.toMatchObject({ reason: 'silenced' })

    await main(page).getByLabel('New note').fill('Watch this one')
    await page.getByRole('button', { name: 'Add note' }).click()
    await main(page).getByRole('listitem').filter({ hasText: 'Watch this one' }).waitFor()
    await page.getByRole('button', { name: 'Resolve…' }).click()
    await page.getByRole('dialog').getByLabel('What came of it').fill('They cannot write for a day')
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click()
    await page.getByRole('button', { name: 'Resolve…' }).waitFor({ state: 'detached' })
    await untilFocused(page.getByRole('link', { name: 'All reports' }))
    await main(page).getByText('They cannot write for a day').waitFor()
    await page.goto(`${world.url}/admin/people/${eve.user.id}`)
    await main(page).getByText('No advertising here').waitFor()
    const { items } = await ada.client.call('reports.mine', {})
    expect(items[0]).toMatchObject({ state: 'resolved', outcome: 'They cannot write for a day' })

    const { notices } = await eve.client.call('own.get', {})
    const sanctionId = notices.find(({ kind }) => kind === 'muted')?.sanctionId ?? ''
    await eve.client.call('moderation.appeal', { sanctionId, text: 'It was a joke' })
    await page.getByRole('link', { name: 'Decisions' }).click()
    await main(page).getByText('It was a joke').waitFor()
    await page.getByRole('button', { name: 'Answer eve’s appeal' }).click()
    await page.getByRole('radio', { name: 'It ends' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
    await main(page).getByText('Nothing here').waitFor()
    await eve.client.call('messages.send', { roomId: room.id, content: 'Thank you' })
    expect(complaints).toEqual([])
  })
})
