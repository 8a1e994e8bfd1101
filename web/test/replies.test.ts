import { describe, expect, it } from 'vitest'
import { png } from './png.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A room in which newcomers see nothing of before; Bob was there when something was said and answered, Cleo came in between. */
async function arrive(username: 'bob' | 'cleo') {
  const world = await openPlace()
  const [ada, bob, cleo] = [await world.person('ada'), await world.person('bob'), await world.person('cleo')]
  const { room } = await ada.client.call('rooms.create', {
    kind: 'channel',
    name: 'Cabin',
    slug: 'cabin',
    visibility: 'private',
    historyVisibility: 'joined',
    memberIds: [bob.user.id],
  })
  const say = async (content: string, rest: { replyToId?: string; fileIds?: string[] } = {}) =>
    (await ada.client.call('messages.send', { roomId: room.id, content, ...rest })).message
  const question = await say('Who keeps the *keys*?')
  await ada.client.call('members.add', { roomId: room.id, userIds: [cleo.user.id] })
  await say('The mate does', { replyToId: question.id })
  const visitor = await visit(browser())
  await signIn(visitor.page, world, username, '/r/cabin')
  const log = visitor.page.getByRole('log')
  await log.getByText('The mate does').waitFor()
  return { world, ada, room, say, question, log, ...visitor }
}

describe('an answer where newcomers do not see what was said before', () => {
  it('shows what it answers to who was there, as that is now', async () => {
    const { log, ada, room, question, complaints } = await arrive('bob')
    const quote = log.getByRole('button', { name: 'ada' }).filter({ hasText: 'Who keeps' })
    await quote.getByText('Who keeps the keys?').waitFor()
    const messageId = question.id
    await ada.client.call('messages.edit', { roomId: room.id, messageId, content: 'Who keeps the lamp?' })
    await log.locator('.reply-quote').getByText('Who keeps the lamp?').waitFor()
    await ada.client.call('messages.delete', { roomId: room.id, messageId })
    await log.locator('.reply-quote').getByText('A deleted message').waitFor()
    expect(complaints).toEqual([])
  })

  it('does not say to who was not there that it was deleted', async () => {
    const { log, complaints } = await arrive('cleo')
    await log.locator('.reply-quote').getByText('A message', { exact: true }).waitFor()
    expect(await log.getByText('Who keeps').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('an answer to a picture without words', () => {
  it('names it while it is written and when it is said', async () => {
    const { page, log, ada, say, complaints } = await arrive('bob')
    const blob = new Blob([Buffer.from(png(320, 200, [14, 90, 94]))], { type: 'image/png' })
    const { id } = await ada.client.files.upload({ name: 'my_old_pier.png', blob })
    await say('', { fileIds: [id] })
    await log.getByRole('img', { name: 'Picture my_old_pier.png' }).waitFor()
    const field = page.getByRole('textbox', { name: 'Message', exact: true })
    await field.press('Shift+ArrowUp')
    const bar = page.getByText('Reply to ada').locator('xpath=..')
    await bar.getByText('my_old_pier.png').waitFor()
    await field.fill('So long ago')
    await field.press('Enter')
    await log.locator('.reply-quote').getByText('my_old_pier.png').waitFor()
    expect(complaints).toEqual([])
  })
})
