import type { Someone, World } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from './faults.ts'
import { goTo, openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** Ada and Ben, each in a browser of their own. */
async function openTwo(adaAt: string, benAt: string, more: Parameters<typeof visit>[1] = {}) {
  const world = await openPlace()
  const [ada, ben] = [await world.person('ada'), await world.person('ben')]
  const [here, there] = [await visit(browser(), more), await visit(browser(), more)]
  await signIn(here.page, world, 'ada', adaAt)
  await signIn(there.page, world, 'ben', benAt)
  return { world, ada, ben, here: here.page, there: there.page, complaints: [here.complaints, there.complaints] }
}

const list = (page: Page, name: string) => page.getByRole('navigation', { name: 'Lists of people' }).getByText(name)
const row = (page: Page, username: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: `@${username}` })
const people = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^People/ })
const button = (page: Page, what: string, name: string) => page.getByRole('button', { name: `${what}: ${name}` })

/** A room in which both are. */
async function openRoom(ada: Someone, ben: Someone) {
  const { room } = await ada.client.call('rooms.create', {
    kind: 'channel',
    name: 'Harbour',
    slug: 'harbour',
    memberIds: [ben.user.id],
  })
  return room.id
}

const say = ({ client }: Someone, roomId: string, content: string) => client.call('messages.send', { roomId, content })
const statesOf = async ({ client }: Someone) =>
  (await client.call('contacts.list', {})).items.map(({ user, state }) => `${user.username} ${state}`)

describe('contacts', () => {
  it('are found by name and asked, the other sees it at once and says yes, and both have each other', async () => {
    const { here, there, complaints } = await openTwo('/contacts', '/')
    await here.getByText('No contacts yet').waitFor()
    await here.getByLabel('Find somebody to add').fill('be')
    await button(here, 'Add contact', 'ben').click()
    await button(here, 'Take back request', 'ben').waitFor()
    await untilFocused(button(here, 'Take back request', 'ben'))

    await there.getByRole('link', { name: 'People, 1 request' }).click()
    await list(there, 'Requests').click()
    await there.getByRole('heading', { name: 'Wait for your answer' }).waitFor()
    await button(there, 'Accept', 'ada').click()
    await there.getByText('No requests').waitFor()
    await expect.poll(() => people(there).getAttribute('aria-label')).toBe(null)
    await list(there, 'Contacts').click()
    await row(there, 'ada').getByText('Online').waitFor()

    await here.getByLabel('Find somebody to add').fill('')
    await row(here, 'ben').getByText('Online').waitFor()
    await button(here, 'Message', 'ben').click()
    await here.getByRole('textbox', { name: 'Message' }).waitFor()
    expect(complaints).toEqual([[], []])
  })

  it('are asked, taken back and asked from a card; a no is not told', async () => {
    const { ada, ben, here, there } = await openTwo('/people', '/contacts/requests')
    await there.getByText('No requests').waitFor()
    await row(here, 'ben').getByRole('link').click()
    const card = here.getByRole('dialog')
    await card.getByRole('button', { name: 'Add contact: ben' }).click()
    await card.getByText('You asked ben to become a contact.').waitFor()
    await button(there, 'Decline', 'ada').click()
    await there.getByText('No requests').waitFor()
    await card.getByRole('button', { name: 'Take back request: ben' }).waitFor()
    expect([await statesOf(ada), await statesOf(ben)]).toEqual([['ben outgoing'], []])
    await card.getByRole('button', { name: 'Take back request: ben' }).click()
    await card.getByRole('button', { name: 'Add contact: ben' }).waitFor()
  })

  it('end after a question, by keyboard, and one way back closes the card', async () => {
    const { ada, ben, here, there } = await openTwo('/', '/contacts')
    await ada.client.call('contacts.request', { userId: ben.user.id })
    await ben.client.call('contacts.accept', { userId: ada.user.id })
    await here.keyboard.press('Control+Shift+k')
    await row(here, 'ben').getByRole('link').focus()
    await here.keyboard.press('Enter')
    await button(here, 'Remove contact', 'ben').press('Enter')
    const question = here.getByRole('alertdialog')
    await question.getByText('Remove ben from your contacts?').waitFor()
    await here.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    await row(there, 'ada').waitFor()
    await button(here, 'Remove contact', 'ben').press('Enter')
    await question.getByRole('button', { name: 'Remove contact' }).click()
    await button(here, 'Add contact', 'ben').waitFor()
    await there.getByText('No contacts yet').waitFor()
    await here.keyboard.press('Escape')
    await here.getByRole('dialog').waitFor({ state: 'detached' })
    expect(new URL(here.url()).pathname).toBe('/contacts')
  })

  it('on a phone, lead from a card to the conversation, and back to the card', async () => {
    const { here } = await openTwo('/people', '/', { viewport: { width: 390, height: 800 } })
    await row(here, 'ben').getByRole('link').click()
    await here.getByRole('dialog').getByRole('button', { name: 'Message', exact: true }).click()
    await here.getByRole('textbox', { name: 'Message' }).waitFor()
    await here.getByRole('dialog').waitFor({ state: 'detached' })
    await here.goBack()
    await here.getByRole('dialog').getByRole('button', { name: 'Message', exact: true }).waitFor()
  })

  it('a refusal is told in plain words, and nothing is lost by it', async () => {
    const world = await openPlace({ PARLEY_LIMITS: 'contacts=1/1h,register=50/1h,anonymous=1000/1m' })
    await world.person('ben')
    await world.person('eve')
    const { page } = await visit(browser())
    await world.person('ada')
    await signIn(page, world, 'ada', '/contacts')
    await page.getByLabel('Find somebody to add').fill('ben')
    await button(page, 'Add contact', 'ben').click()
    await page.getByLabel('Find somebody to add').fill('eve')
    await button(page, 'Add contact', 'eve').click()
    await page.getByText('The request could not be sent').waitFor()
    await button(page, 'Add contact', 'eve').waitFor()
  })
})

describe('a block', () => {
  it('says what it does, folds what was said, tells the other nothing, and unfolds when it is lifted', async () => {
    const world = await openPlace()
    const [ada, ben] = [await world.person('ada'), await world.person('ben')]
    const roomId = await openRoom(ada, ben)
    await say(ben, roomId, 'The first nuisance')
    await say(ben, roomId, 'The second nuisance')
    await say(ada, roomId, 'Something useful')
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/harbour')
    const log = page.getByRole('log')
    await log.getByText('The second nuisance').waitFor()

    await log.getByRole('button', { name: 'ben' }).first().click()
    await button(page, 'Block', 'ben').click()
    const question = page.getByRole('alertdialog')
    await question.getByText('They are not told').waitFor()
    await question.getByText('Neither of you can write to the other directly.').waitFor()
    await question.getByRole('button', { name: 'Block' }).click()
    await button(page, 'Unblock', 'ben').waitFor()
    await page.keyboard.press('Escape')
    await log.getByText('2 messages of somebody you blocked').waitFor()
    await expect.poll(() => log.getByText('nuisance').count()).toBe(0)
    await log.getByText('Something useful').waitFor()
    await say(ben, roomId, 'A third nuisance')
    await log.getByText('A message of somebody you blocked').waitFor()
    expect(await statesOf(ben)).toEqual([])

    await log.getByRole('button', { name: 'Show' }).first().click()
    await log.getByText('The first nuisance').waitFor()
    expect(await log.getByText('A third nuisance').count()).toBe(0)

    await ada.client.call('contacts.unblock', { userId: ben.user.id })
    await log.getByText('A third nuisance').waitFor()
    await expect.poll(() => log.getByText('you blocked').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('closes the direct of the two: who blocked is told why and can open it, the other is refused', async () => {
    const { ada, ben, here, there } = await openTwo('/', '/')
    const { room } = await ada.client.call('rooms.direct', { userId: ben.user.id })
    await say(ada, room.id, 'Hello')
    await goTo(here, `/r/${room.id}`)
    await goTo(there, `/r/${room.id}`)
    const field = (page: Page) => page.getByRole('textbox', { name: 'Message' })
    await field(here).waitFor()
    await field(there).fill('Are you there?')
    await ada.client.call('contacts.block', { userId: ben.user.id })
    await here.getByText('You blocked ben, so neither of you can write here.').waitFor()

    await field(there).press('Enter')
    await there.getByText('Not sent.').waitFor()
    await expect.poll(() => there.getByText(/block/i).count()).toBe(0)

    await here.getByRole('button', { name: 'Unblock' }).click()
    await field(here).waitFor()
    await there.getByRole('log').getByRole('button', { name: 'Edit' }).click()
    await field(there).press('Enter')
    await here.getByRole('log').getByText('Are you there?').waitFor()
  })

  it('is listed and lifted where blocks are, and the focus stays somewhere sensible', async () => {
    const { ada, ben, here } = await openTwo('/contacts/blocked', '/')
    await here.getByText('You keep nobody away').waitFor()
    await ada.client.call('contacts.block', { userId: ben.user.id })
    await button(here, 'Unblock', 'ben').press('Enter')
    await here.getByText('You keep nobody away').waitFor()
    await untilFocused(here.getByRole('heading', { level: 1, name: 'People' }))
    expect(await statesOf(ada)).toEqual([])
  })
})

describe('who may come to somebody', () => {
  it('is said in the settings; who may not begin a conversation is told what to do, and does it there', async () => {
    const { ben, here, there, complaints } = await openTwo('/people', '/settings/privacy')
    await there.getByRole('combobox', { name: 'Who may message you' }).click()
    await there.getByRole('option', { name: 'Contacts only' }).click()
    const chosen = async () => (await ben.client.call('preferences.get', {})).preferences
    await expect.poll(chosen).toMatchObject({ whoMayMessage: 'contacts', whoMayAdd: 'everyone' })

    await row(here, 'ben').getByRole('link').click()
    await here.getByRole('dialog').getByRole('button', { name: 'Message', exact: true }).click()
    await here.getByText('Send them a contact request.').waitFor()
    await here.getByRole('button', { name: 'Add contact', exact: true }).click()
    await here.getByText('You asked').first().waitFor()
    expect(await statesOf(ben)).toEqual(['ada incoming'])
    expect(complaints).toEqual([[], []])
  })

  it('names whom a room cannot be made with', async () => {
    const { ben, here } = await openTwo('/rooms/new', '/')
    await ben.client.call('preferences.set', { whoMayAdd: 'contacts' })
    await here.getByLabel('Name', { exact: true }).fill('Harbour')
    for (const name of ['harbourmaster', 'ben']) {
      await here.getByRole('combobox', { name: 'People' }).fill(name)
      await here.getByRole('option', { name }).click()
    }
    await here.getByRole('button', { name: 'Create room' }).click()
    await here.getByText('ben cannot be added by you. Send a contact request, or a link to the room.').waitFor()
  })
})

const looks = [
  { width: 360, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const

it.each(looks)('contacts are accessible $width pixels wide, $colorScheme', async ({ width, colorScheme }) => {
  const { world, ada, ben } = await openTown()
  const { page } = await visit(browser(), { viewport: { width, height: 800 }, colorScheme })
  await signIn(page, world, 'ada', '/contacts')
  await row(page, 'ben').waitFor()
  const faults = await findFaults(page)
  for (const [path, sign] of [
    ['/contacts/requests', 'Wait for your answer'],
    ['/contacts/blocked', 'They are not told'],
    [`/contacts/all/${ben.user.id}`, 'Remove contact'],
  ] as const) {
    await goTo(page, path)
    await page.getByText(sign).first().waitFor()
    faults.push(...(await findFaults(page)))
  }
  await button(page, 'Block', 'ben').click()
  await page.getByRole('alertdialog').waitFor()
  faults.push(...(await findFaults(page)))
  expect(faults).toEqual([])
  expect(await statesOf(ada)).toHaveLength(4)
})

/** Ada has somebody in each of the lists. */
async function openTown(): Promise<{ world: World; ada: Someone; ben: Someone }> {
  const world = await openPlace()
  const ada = await world.person('ada')
  const ben = await world.person('ben')
  await ada.client.call('contacts.request', { userId: ben.user.id })
  await ben.client.call('contacts.accept', { userId: ada.user.id })
  const cleo = await world.person('cleo')
  await cleo.client.call('contacts.request', { userId: ada.user.id })
  const dan = await world.person('dan')
  await ada.client.call('contacts.request', { userId: dan.user.id })
  const eve = await world.person('eve')
  await ada.client.call('contacts.block', { userId: eve.user.id })
  return { world, ada, ben }
}
