import type { World } from '@parley/testkit'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

type Room = Awaited<ReturnType<typeof makeRoom>>

async function makeRoom(world: World, also: Readonly<Record<string, string>> = {}) {
  const ada = await world.person('ada')
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier', ...also })
  return { ada, room }
}

/** Somebody in a room with nothing said in it. */
async function arrive(username = 'bob') {
  const world = await openPlace()
  const { ada, room } = await makeRoom(world)
  const bob = await world.person(username)
  await bob.client.call('rooms.join', { roomId: room.id })
  const visitor = await visit(browser())
  await signIn(visitor.page, world, username, '/r/pier')
  return { world, ada, bob, room, ...visitor, field: await fieldOf(visitor.page) }
}

async function fieldOf(page: Page): Promise<Locator> {
  const field = page
    .getByRole('textbox', { name: 'Message', exact: true })
    .or(page.getByRole('combobox', { name: 'Message', exact: true }))
  await field.waitFor()
  return field
}

const log = (page: Page) => page.getByRole('log')

/** What the room has of text, as its owner is told. */
async function said({ ada, room }: Pick<Room, 'ada' | 'room'>): Promise<string[]> {
  const { messages } = await ada.client.call('messages.list', { roomId: room.id })
  return messages.filter(({ kind }) => kind === 'text').map(({ content }) => content)
}

describe('sending', () => {
  it('takes Enter, keeps Shift+Enter for a line, and says nothing that is empty', async () => {
    const { page, field, complaints, ...room } = await arrive()
    await field.press('Enter')
    await field.fill('   ')
    await field.press('Enter')
    await field.fill('')
    await field.pressSequentially('one')
    await field.press('Shift+Enter')
    await field.pressSequentially('two')
    await field.press('Enter')

    await log(page).getByText('one').waitFor()
    expect(await field.inputValue()).toBe('')
    await expect.poll(() => said(room)).toEqual(['one\ntwo'])
    expect(complaints).toEqual([])
  })
})
