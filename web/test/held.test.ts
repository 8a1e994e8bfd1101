import { openWorld } from '@parley/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFaults } from './faults.ts'
import { signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** Ada in a room of the harbourmaster's, where one word waits for a moderator and another is not wanted. */
async function openRoom(more: Parameters<typeof visit>[1] = {}) {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const [{ client: boss }, ada] = [await world.person('harbourmaster'), await world.person('ada')]
  const rule = (action: 'hold' | 'block', word: string, explanation: string) =>
    boss.call('moderation.createRule', { name: word, action, explanation, condition: { kind: 'words', words: [word] } })
  await rule('hold', 'cargo', '')
  await rule('block', 'treasure', 'No talk of treasure here.')
  const memberIds = [ada.user.id]
  const { room } = await boss.call('rooms.create', { kind: 'channel', name: 'Harbour', slug: 'harbour', memberIds })
  const { page, complaints } = await visit(browser(), more)
  await signIn(page, world, 'ada', '/r/harbour')
  const field = page.getByRole('textbox', { name: 'Message' })
  const say = async (text: string) => {
    await field.fill(text)
    await field.press('Enter')
  }
  const heldId = async () => {
    const held = async () => (await boss.call('moderation.held', { roomId: room.id })).items
    await expect.poll(held).toHaveLength(1)
    return (await held())[0]?.id ?? ''
  }
  const texts = async () =>
    (await boss.call('messages.list', { roomId: room.id })).messages.map(({ content }) => content)
  return { boss, page, complaints, log: page.getByRole('log'), field, say, heldId, texts }
}

const waits = 'Waits for a moderator.'

describe('a message that waits for a moderator', () => {
  it('stands where it will stand, survives the page, and becomes a message without moving when it is let through', async () => {
    const { boss, complaints, heldId, log, page, say } = await openRoom()
    await say('About the cargo')
    await log.getByText(waits).waitFor()
    await say('Something else')
    await log.getByText('Something else').waitFor()
    await page.reload()
    await log.getByText(waits).waitFor()
    await boss.call('moderation.releaseHeld', { heldId: await heldId() })
    await log.getByText(waits).waitFor({ state: 'detached' })
    expect(await log.getByText('About the cargo').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('comes back with why when it is turned away, and what was written is not lost', async () => {
    const { boss, field, heldId, log, say, texts } = await openRoom()
    await say('About the cargo')
    await log.getByText(waits).waitFor()
    await boss.call('moderation.rejectHeld', { heldId: await heldId(), why: 'Ask at the office.' })
    await log.getByText('A moderator did not let this message through.').waitFor()
    await log.getByText('Ask at the office.').waitFor()
    await log.getByRole('button', { name: 'Edit' }).click()
    await expect.poll(() => field.inputValue()).toBe('About the cargo')
    expect(await texts()).not.toContain('About the cargo')
  })

  it('is taken back to be written anew, and nobody lets the old one through', async () => {
    const { boss, field, heldId, log, say, texts } = await openRoom()
    await say('About the cargo')
    const id = await heldId()
    await log.getByRole('button', { name: 'Take back and edit' }).click()
    await log.getByText(waits).waitFor({ state: 'detached' })
    await expect.poll(() => field.inputValue()).toBe('About the cargo')
    await say('About the weather')
    await log.getByText('About the weather').waitFor()
    await expect(boss.call('moderation.releaseHeld', { heldId: id })).rejects.toMatchObject({
      reason: 'held_not_found',
    })
    expect(await texts()).not.toContain('About the cargo')
  })
})

it('a message that a rule stops says why in the words of the rule, and keeps its own', async () => {
  const { log, say } = await openRoom()
  await say('Where is the treasure?')
  await log.getByText('No talk of treasure here.').waitFor()
  await log.getByText('Where is the treasure?').waitFor()
  await log.getByRole('button', { name: 'Discard' }).waitFor()
})

it.each([
  { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const)('what waits and what was stopped is accessible, $colorScheme', async (look) => {
  const { log, page, say } = await openRoom(look)
  await say('About the cargo')
  await log.getByText(waits).waitFor()
  await say('Where is the treasure?')
  await log.getByText('No talk of treasure here.').waitFor()
  expect(await findFaults(page)).toEqual([])
})
