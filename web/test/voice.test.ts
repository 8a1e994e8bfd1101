import { describe, expect, it } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser({ isWhole: true })

async function arrive(permissions: readonly string[]) {
  const world = await openPlace()
  const [ada, bob] = [await world.person('ada'), await world.person('bob')]
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  await bob.client.call('rooms.join', { roomId: room.id })
  const visitor = await visit(browser(), { permissions: [...permissions] })
  await signIn(visitor.page, world, 'bob', '/r/pier')
  const opener = visitor.page.getByRole('button', { name: 'Record a voice message' })
  const panel = visitor.page.getByRole('dialog', { name: 'Voice message' })
  return { world, room, ada, opener, panel, ...visitor }
}

/** So many seconds or more: a busy page need not show every one. */
const atLeast = (seconds: number) => new RegExp(`^0:(0[${seconds}-9]|[1-5]\\d)$`)

describe('a voice message', () => {
  it('is recorded, listened to, attached and heard by others', async () => {
    const { page, opener, panel, ada, room, complaints } = await arrive(['microphone'])
    await opener.click()
    await panel.getByText('Recording').waitFor()
    await panel.getByText(atLeast(2)).waitFor()
    await panel.getByRole('button', { name: 'Stop' }).click()

    const position = panel.getByRole('slider', { name: 'Position' })
    await panel.getByRole('button', { name: 'Play Voice message' }).click()
    await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(0)
    await panel.getByRole('button', { name: 'Attach' }).click()
    await page.getByRole('list', { name: 'Goes with the message' }).getByRole('listitem').waitFor()
    // Whoever attached it can send it with the next key.
    await untilFocused(page.getByRole('textbox', { name: 'Message', exact: true }))
    await page.keyboard.press('Enter')

    const sound = page.getByRole('log').getByRole('group', { name: /^Recording Voice message/ })
    await sound.waitFor()
    // Every key of a slider leads through it.
    const place = sound.getByRole('slider', { name: 'Position' })
    await place.focus()
    await page.keyboard.press('End')
    await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(1)
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await sound.getByRole('button', { name: /^Pause/ }).waitFor()
    await page.keyboard.press('Space')
    await sound.getByRole('button', { name: /^Play/ }).waitFor()
    const carried = async () => {
      const { messages } = await ada.client.call('messages.list', { roomId: room.id })
      return messages.at(-1)?.files.map(({ mime, status }) => [mime, status])
    }
    await expect.poll(carried).toEqual([['audio/webm', 'ready']])
    expect(complaints).toEqual([])
  })

  it('that is thrown away leaves nothing, and lets go of the microphone', async () => {
    const { page, opener, panel } = await arrive(['microphone'])
    await opener.click()
    await panel.getByText(atLeast(1)).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await page.getByRole('list', { name: 'Goes with the message' }).count()).toBe(0)
    await untilFocused(opener)
  })

  it('can be listened to by whoever goes back while it is recorded, and is thrown away by going back once more', async () => {
    const { page, opener, panel } = await arrive(['microphone'])
    await opener.click()
    await panel.getByText(atLeast(1)).waitFor()
    await page.goBack()
    await panel.getByRole('button', { name: 'Attach' }).waitFor()
    await page.goBack()
    await panel.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/r/pier')
    await untilFocused(opener)
  })

  it('is not possible without a microphone, which is said with what can be done', async () => {
    const { opener, panel } = await arrive([])
    await opener.click()
    await panel.getByRole('alert').getByText('does not let Parley use the microphone', { exact: false }).waitFor()
  })
})
