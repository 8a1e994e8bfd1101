import { basePath } from '@parley/protocol/wire'
import { openSocket } from '@parley/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFaults } from './faults.ts'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()
const main = (page: Page) => page.getByRole('main')
const beside = (page: Page) => page.getByRole('complementary', { name: 'Webhooks' })

describe('bots', () => {
  it('are made, given a token that is shown once, and cut off, by keyboard alone', async () => {
    const world = await openPlace()
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/settings/bots')
    await main(page).getByText('No bots yet').waitFor()
    expect(await main(page).getByLabel('Example').innerText()).toContain('curl -H')
    expect(await findFaults(page)).toEqual([])

    await main(page).getByLabel('Name', { exact: true }).focus()
    await page.keyboard.type('Lamp watch')
    await page.keyboard.press('Tab')
    await page.keyboard.type('lamp-watch')
    await page.keyboard.press('Enter')
    await main(page).getByRole('listitem').getByText('Lamp watch').first().waitFor()

    await main(page).getByLabel('What it is for').focus()
    await page.keyboard.type('CI')
    const reading = main(page).getByRole('switch', { name: 'See public channels' })
    await reading.focus()
    await page.keyboard.press('Space')
    await main(page).getByRole('button', { name: 'Make token' }).focus()
    await page.keyboard.press('Enter')
    await untilFocused(main(page).getByRole('heading', { name: 'The token' }))
    const token = await main(page).getByLabel('The token').innerText()
    expect(token).toMatch(/^plb_\w{43}$/)
    expect(await findFaults(page)).toEqual([])

    const socket = await openSocket(world.url)
    onTestFinished(() => socket.close())
    expect((await socket.command('hello', { token })).error).toBeUndefined()
    await main(page).getByRole('button', { name: 'I have kept it' }).press('Enter')
    expect(await page.content()).not.toContain(token)

    await main(page).getByRole('button', { name: 'Revoke CI' }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).press('Enter')
    await socket.closed
    await main(page).getByRole('button', { name: '0 tokens' }).waitFor()

    await main(page).getByRole('button', { name: 'Remove Lamp watch' }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).press('Enter')
    await main(page).getByText('No bots yet').waitFor()
    expect(complaints).toEqual([])
  })

  it('tells who may not make any to ask those who may', async () => {
    const world = await openPlace()
    await world.person('ada')
    const { page } = await visit(browser())
    await signIn(page, world, 'ada', '/settings/bots')
    await main(page).getByText('In this place administrators make bots.', { exact: false }).waitFor()
    expect(await main(page).getByRole('button', { name: 'Make bot' }).count()).toBe(0)
  })
})

describe('webhooks', () => {
  it('are made beside their room, write into it as bots, get another address and end', async () => {
    const world = await openPlace()
    const ada = await world.person('ada')
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Builds', slug: 'builds' })
    const { page, complaints } = await visit(browser())
    await signIn(page, world, 'ada', '/r/builds?panel=about')
    await page.getByRole('link', { name: 'Webhooks' }).press('Enter')
    await beside(page).getByText('No webhooks yet').waitFor()
    expect(await findFaults(page)).toEqual([])

    await beside(page).getByLabel('Name', { exact: true }).fill('Lamp CI')
    await beside(page).getByRole('button', { name: 'Make webhook' }).press('Enter')
    await untilFocused(beside(page).getByRole('heading', { name: 'The address' }))
    const address = await beside(page).getByLabel('The address').innerText()
    expect(address).toContain(`${world.url}${basePath}/hooks/`)
    expect(await findFaults(page)).toEqual([])

    const post = (to: string) =>
      fetch(to, { method: 'POST', body: JSON.stringify({ text: 'The lamp is *lit*' }) }).then((answer) => answer.text())
    expect(await post(address)).toBe('ok')
    const message = page.getByRole('log').getByRole('article').last()
    await message.getByText('lit').waitFor()
    expect(await message.innerText()).toMatch(/Lamp CI\s*Bot/)

    await beside(page).getByRole('button', { name: 'New address for Lamp CI' }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'New address' }).press('Enter')
    await expect.poll(() => beside(page).getByLabel('The address').innerText()).not.toBe(address)
    expect(await post(address)).toBe('no_service')
    const next = await beside(page).getByLabel('The address').innerText()
    await beside(page).getByRole('button', { name: 'Remove Lamp CI' }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).press('Enter')
    await beside(page).getByText('No webhooks yet').waitFor()
    expect(await post(next)).toBe('no_service')
    expect(complaints).toEqual([])
  })

  it('are for those who keep order in the room', async () => {
    const world = await openPlace()
    const [ada, bert] = [await world.person('ada'), await world.person('bert')]
    const memberIds = [bert.user.id]
    await ada.client.call('rooms.create', { kind: 'channel', name: 'Builds', slug: 'builds', memberIds })
    const { page } = await visit(browser())
    await signIn(page, world, 'bert', '/r/builds?panel=about')
    await page.getByRole('link', { name: 'Members' }).first().waitFor()
    expect(await page.getByRole('link', { name: 'Webhooks' }).count()).toBe(0)
  })
})
