import { openWorld } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** A place, and who runs it. */
async function openRun() {
  const world = await openWorld()
  onTestFinished(() => world.close())
  return { world, boss: await world.person('harbourmaster') }
}

const main = (page: Page) => page.getByRole('main')

describe('the rules', () => {
  it('are written, tried out, switched off and removed, and hold from when they are saved', async () => {
    const world = await openPlace()
    const ada = await world.person('ada')
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
    const eve = await world.person('eve')
    await eve.client.call('rooms.join', { roomId: room.id })
    const say = (content: string) =>
      eve.client.call('messages.send', { roomId: room.id, content }).then(
        () => 'said',
        (error: { reason: string }) => error.reason,
      )
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/rules')
    await main(page).getByText('No rules').waitFor()
    await main(page).getByRole('link', { name: 'New rule' }).click()

    await page.getByRole('button', { name: 'Save rule' }).click()
    await page.getByText('Give it a name.').waitFor()
    await page.getByText('Write at least one word.').waitFor()
    await page.getByLabel('What it is called').fill('Nets')
    await page.getByLabel('Words and phrases, one a line').fill('buy nets\ncheap*')
    await page.getByRole('radio', { name: 'Stop it' }).click()
    await page.getByLabel('What they are told').fill('No advertising here')
    await page.getByLabel('A text').fill('Cheapest of all')
    await page.getByRole('button', { name: 'See what happens' }).click()
    await page.getByText('The rule speaks of it.').waitFor()
    await page.getByText('Found: cheap*').waitFor()
    expect(await say('cheaper')).toBe('said')

    await page.getByRole('button', { name: 'Save rule' }).click()
    await main(page).getByRole('link', { name: 'Nets' }).waitFor()
    expect(await say('cheaper still')).toBe('message_blocked')
    await page.getByLabel('A text').fill('Good morning')
    await page.getByRole('button', { name: 'See what happens' }).click()
    await page.getByText('Nothing happens: no rule speaks of it.').waitFor()
    await page.getByLabel('A text').fill('Buy nets!')
    await page.getByRole('button', { name: 'See what happens' }).click()
    await page.getByText('It would not be sent.').waitFor()

    await page.getByRole('switch', { name: 'In force: Nets' }).click()
    await expect.poll(() => say('cheapest')).toBe('said')
    await main(page).getByRole('link', { name: 'Nets' }).click()
    await page.getByRole('combobox', { name: 'Where it holds' }).click()
    await page.getByRole('option', { name: 'In some rooms' }).click()
    await page.getByLabel('Find a room').fill('pie')
    await page.getByRole('button', { name: 'Pier', exact: true }).click()
    await page.getByRole('button', { name: 'Save rule' }).click()
    await main(page).getByText('In 1 room').waitFor()

    await main(page).getByRole('link', { name: 'Nets' }).click()
    await page.getByRole('button', { name: 'Not in Pier' }).waitFor()
    await page.getByRole('button', { name: 'Remove rule' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove rule' }).click()
    await main(page).getByText('No rules').waitFor()
    expect(complaints).toEqual([])
  })

  it('are read and tried by moderators, who change none', async () => {
    const { world, boss } = await openRun()
    const keeper = await world.person('keeper')
    await boss.client.call('admin.updateUser', { userId: keeper.user.id, role: 'moderator' })
    const condition = { kind: 'mentions', most: 4 } as const
    const { rule } = await boss.client.call('moderation.createRule', { name: 'Crowds', action: 'flag', condition })
    const { page } = await visit(browser())
    await signIn(page, world, 'keeper', `/admin/rules/${rule.id}`)
    await main(page).getByText('More than 4 mentions').waitFor()
    await page.getByLabel('A text').fill('@ada @ben @cleo @dora @emil')
    await page.getByRole('button', { name: 'See what happens' }).click()
    await page.getByText('It would be sent and reported.').waitFor()
    expect(await page.getByRole('link', { name: 'New rule' }).count()).toBe(0)
    expect(await page.getByRole('switch', { name: /Crowds/ }).count()).toBe(0)
    expect(await main(page).getByRole('link', { name: 'Crowds' }).count()).toBe(0)
  })
})

describe('held messages', () => {
  it('are let through, or turned away with a reason that their writer reads', async () => {
    const { world, boss } = await openRun()
    const eve = await world.person('eve')
    const { room } = await boss.client.call('rooms.create', {
      kind: 'channel',
      name: 'Pier',
      slug: 'pier',
      memberIds: [eve.user.id],
    })
    const condition = { kind: 'words' as const, words: ['nets'] }
    await boss.client.call('moderation.createRule', { name: 'Nets', action: 'hold', condition })
    const say = async (content: string, nonce: string) => {
      const sending = eve.client.call('messages.send', { roomId: room.id, content, nonce })
      await expect(sending).rejects.toMatchObject({ reason: 'message_held' })
    }
    await say('My nets are torn', 'n-1')
    await say('Buy my nets', 'n-2')

    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/admin/held')
    const row = (text: string) => main(page).getByRole('listitem').filter({ hasText: text })
    await row('My nets are torn').getByText('In Pier').waitFor()
    await row('My nets are torn').getByRole('button', { name: 'Let through what eve wrote' }).click()
    await row('My nets are torn').waitFor({ state: 'detached' })
    const { messages } = await boss.client.call('messages.list', { roomId: room.id })
    expect(messages.map(({ content, author }) => [content, author.username])).toContainEqual([
      'My nets are torn',
      'eve',
    ])

    await row('Buy my nets').getByRole('button', { name: 'Turn away what eve wrote…' }).click()
    await page.getByRole('dialog').getByLabel('What they are told').fill('The market is on Sunday')
    await page.getByRole('dialog').getByRole('button', { name: 'Turn away' }).click()
    await main(page).getByText('Nothing waits').waitFor()
    const again = eve.client.call('messages.send', { roomId: room.id, content: 'Buy my nets', nonce: 'n-2' })
    await expect(again).rejects.toMatchObject({
      reason: 'message_rejected',
      details: [{ field: 'content', message: 'The market is on Sunday' }],
    })
    expect(complaints).toEqual([])
  })
})
