import type { World } from '@parley/testkit'
import axe from 'axe-core'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

async function makeRoom(world: World, others: readonly string[]) {
  const ada = await world.person('ada')
  await ada.client.call('users.updateMe', { displayName: 'Ada Lovelace' })
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
  const people = await Promise.all(others.map((name) => world.person(name)))
  const [bob = ada] = people
  for (const { client } of people) await client.call('rooms.join', { roomId: room.id })
  return { ada, bob, room }
}

/** Bob in front of a room of Ada's. */
async function arrive(
  others: readonly string[] = [],
  options: BrowserContextOptions = {},
  env: Record<string, string> = {},
) {
  const world = await openPlace(env)
  const place = await makeRoom(world, ['bob', ...others])
  const visitor = await visit(browser(), options)
  await signIn(visitor.page, world, 'bob', '/r/pier')
  return { world, ...place, ...visitor, field: await fieldOf(visitor.page) }
}

type Scene = Awaited<ReturnType<typeof arrive>>

async function fieldOf(page: Page): Promise<Locator> {
  const field = page.getByRole('textbox', { name: 'Message', exact: true })
  await field.waitFor()
  return field
}

const log = (page: Page) => page.getByRole('log')

/** What the room has of text, as its owner is told. */
async function said({ ada, room }: Pick<Scene, 'ada' | 'room'>): Promise<string[]> {
  const { messages } = await ada.client.call('messages.list', { roomId: room.id })
  return messages.filter(({ kind }) => kind === 'text').map(({ content }) => content)
}

async function sayAs({ client }: Scene['ada'], { room }: Pick<Scene, 'room'>, content: string): Promise<void> {
  await client.call('messages.send', { roomId: room.id, content })
}

/** Pastes as a browser does it, with whatever is on the clipboard. */
async function paste(field: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await field.evaluate((element, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (element.dispatchEvent(event)) throw new Error('the browser was left to paste')
  }, data)
}

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

async function untilItSays(field: Locator, text: string): Promise<void> {
  await expect.poll(() => field.inputValue()).toBe(text)
}

/** Resolves once Bob's own page knows that the place has it. */
async function untilSent(page: Page, content: string): Promise<void> {
  await log(page).locator('[data-message]').getByText(content, { exact: true }).waitFor()
}

describe('sending', () => {
  it('takes Enter, keeps Shift+Enter for a line, and says nothing that is empty', async () => {
    const { page, field, complaints, ...scene } = await arrive()
    await field.press('Enter')
    await field.fill('   ')
    await field.press('Enter')
    await field.fill('')
    await field.pressSequentially('one')
    await field.press('Shift+Enter')
    await field.pressSequentially('two')
    await field.press('Enter')

    await log(page).getByText('one').waitFor()
    await untilItSays(field, '')
    await expect.poll(() => said(scene)).toEqual(['one\ntwo'])
    expect(complaints).toEqual([])
  })

  it('never takes the Enter that chooses a character', async () => {
    const { page, context, field, ...scene } = await arrive()
    await field.focus()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    })
    await cdp.send('Input.insertText', { text: '日本' })
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['日本'])
  })

  it('with Ctrl where Enter begins a line, as a person may wish', async () => {
    const { page, field, ...scene } = await arrive()
    await page.goto(`${scene.world.url}/settings/language`)
    await page.getByRole('switch', { name: 'Enter sends' }).click()
    await expect
      .poll(async () => (await scene.bob.client.call('preferences.get', {})).preferences.enterSends)
      .toBe(false)
    await page.goto(`${scene.world.url}/r/pier`)
    await field.pressSequentially('- one')
    await field.press('Enter')
    await field.pressSequentially('two')
    await field.press('Control+Enter')
    await expect.poll(() => said(scene)).toEqual(['- one\n- two'])
  })

  it('refuses what is too long and loses nothing of it', async () => {
    const { page, field, ...scene } = await arrive()
    await field.fill('é'.repeat(10_002))
    await page.getByText('2 characters too many').waitFor()
    await field.press('Enter')
    await page.getByText('This is 2 characters longer than a message can be.', { exact: false }).waitFor()
    expect((await field.inputValue()).length).toBe(10_002)
    await field.press('Backspace')
    await field.press('Backspace')
    await page.getByText('0 characters left').waitFor()
    await field.press('Enter')
    await expect.poll(async () => (await said(scene)).map(({ length }) => length)).toEqual([10_000])
  })

  it('tells many people only when asked again, and then for a while without asking', async () => {
    const { page, field, ...scene } = await arrive(['c01', 'c02', 'c03', 'c04', 'c05', 'c06'])
    await field.fill('@room hello')
    await field.press('Enter')
    await page.getByText('This tells all 7 people in the room.').waitFor()
    expect([await field.inputValue(), await said(scene)]).toEqual(['@room hello', []])
    await page.getByRole('button', { name: 'Send it', exact: true }).click()
    await expect.poll(() => said(scene)).toEqual(['@room hello'])
    await field.fill('@room again')
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['@room hello', '@room again'])
  })
})

describe('where one may not write', () => {
  it('says why, in the place of the field, and comes back', async () => {
    const { page, field, ada, room } = await arrive()
    await field.fill('half a th')
    await ada.client.call('rooms.update', { roomId: room.id, readOnly: true })
    await page.getByText('Only moderators write in this room.', { exact: false }).waitFor()
    await field.waitFor({ state: 'detached' })
    await ada.client.call('rooms.update', { roomId: room.id, readOnly: false })
    await untilItSays(field, 'half a th')
    await ada.client.call('rooms.update', { roomId: room.id, archived: true })
    await page.getByText('This room is archived.', { exact: false }).waitFor()
  })
})

/** Says something and takes it up again. Answers where it is changed. */
async function beginToChange({ page, field }: Pick<Scene, 'page' | 'field'>, text: string): Promise<Locator> {
  await field.fill(text)
  await field.press('Enter')
  await untilSent(page, text)
  await field.press('ArrowUp')
  return page.getByRole('textbox', { name: 'Change the message' })
}

describe('changing what was said', () => {
  it('begins with the up arrow, keeps what was being written, and gives it back', async () => {
    const { page, field, ...scene } = await arrive()
    await field.fill('helo')
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['helo'])
    await sayAs(scene.ada, scene, 'hi')
    await log(page).getByText('hi', { exact: true }).waitFor()

    await field.press('ArrowUp')
    const edit = page.getByRole('textbox', { name: 'Change the message' })
    await untilItSays(edit, 'helo')
    await untilFocused(edit)
    await edit.fill('hello')
    await edit.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['hello', 'hi'])
    await untilItSays(field, '')
    await untilFocused(field)
  })

  it('can be taken back for a moment, and the notice of the last change is the only one', async () => {
    const { page, field, ...scene } = await arrive()
    await field.fill('one')
    await field.press('Enter')
    await untilSent(page, 'one')
    const edit = page.getByRole('textbox', { name: 'Change the message' })
    for (const text of ['two', 'three']) {
      await field.press('ArrowUp')
      await edit.fill(text)
      await edit.press('Enter')
      await log(page).locator('[data-message]').filter({ hasText: text }).waitFor()
    }
    await page.getByText('Message changed', { exact: true }).first().waitFor()
    await expect.poll(() => page.getByText('Message changed', { exact: true }).count()).toBe(1)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => said(scene)).toEqual(['two'])
    await log(page).locator('[data-message]').filter({ hasText: 'two' }).waitFor()
    await page.getByText('Message changed', { exact: true }).waitFor({ state: 'detached' })
  })

  it('is not offered any more once the place would refuse it, by the clock of the place', async () => {
    const { page, field, world } = await arrive([], {}, { PARLEY_EDIT_WINDOW: '15m' })
    const edit = await beginToChange({ page, field }, 'one')
    await edit.press('Escape')
    await edit.waitFor({ state: 'detached' })
    const message = log(page).locator('[data-message]').filter({ hasText: 'one' })
    const offered = async () => {
      await message.click({ button: 'right' })
      const items = page.getByRole('menuitem')
      await items.first().waitFor()
      const names = await items.allTextContents()
      await page.keyboard.press('Escape')
      await items.first().waitFor({ state: 'detached' })
      return names.some((name) => name.startsWith('Edit'))
    }
    expect(await offered()).toBe(true)
    world.clock.advance({ minutes: 15, seconds: 1 })
    await page.reload()
    await message.waitFor()
    await expect.poll(offered).toBe(false)
    await field.press('ArrowUp')
    await field.pressSequentially('x')
    await untilItSays(field, 'x')
  })

  it('is given up with Escape, and can be taken up again', async () => {
    const { page, field } = await arrive()
    const edit = await beginToChange({ page, field }, 'one')
    await edit.fill('one and more')
    await edit.press('Escape')
    await field.waitFor()
    await page.getByRole('button', { name: 'Go on with it' }).click()
    await untilItSays(edit, 'one and more')
  })

  it('is left with Escape though nothing has the focus after a reload, and is at hand again', async () => {
    const scene = await arrive()
    const { page, field } = scene
    await field.fill('The tide')
    await field.press('Enter')
    await log(page).locator('[data-message]').getByText('The tide', { exact: true }).waitFor()
    await field.press('ArrowUp')
    const edit = page.getByRole('textbox', { name: 'Change the message' })
    await edit.fill('The tide is out')
    await page.reload()
    await untilItSays(edit, 'The tide is out')
    await page.locator('[data-connection=none]').waitFor({ state: 'attached' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('Escape')
    await edit.waitFor({ state: 'detached' })
    await page.getByText('Your change is not saved.').waitFor()
  })

  it('stays in the field when it cannot be saved, and survives a reload', async () => {
    const { page, field, ...scene } = await arrive()
    const edit = await beginToChange({ page, field }, 'one')
    await edit.fill('one more')
    await page.reload()
    await untilItSays(edit, 'one more')
    await scene.ada.client.call('members.update', {
      roomId: scene.room.id,
      userId: (await scene.ada.client.call('users.search', { q: 'bob' })).items[0]?.id ?? '',
      silencedUntil: new Date(scene.world.clock.now().getTime() + 60_000).toISOString(),
    })
    await edit.press('Enter')
    await page.getByText('You cannot write in this room for a while.').waitFor()
    expect(await edit.inputValue()).toBe('one more')
  })
})

describe('answering', () => {
  it('is to the last with Shift and the up arrow, then to the one before, and survives a reload', async () => {
    const { page, field, ...scene } = await arrive()
    await sayAs(scene.ada, scene, 'first')
    await sayAs(scene.ada, scene, 'second')
    await log(page).getByText('second').waitFor()
    await field.press('Shift+ArrowUp')
    await field.press('Shift+ArrowUp')
    await field.pressSequentially('yes')
    await page.reload()
    await page.getByText('Reply to Ada Lovelace').waitFor()
    await untilItSays(field, 'yes')
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['first', 'second', 'yes'])
    const { messages } = await scene.ada.client.call('messages.list', { roomId: scene.room.id })
    expect(messages.at(-1)?.replyTo?.excerpt).toBe('first')
    await page.getByText('Reply to Ada Lovelace').waitFor({ state: 'detached' })
  })
})

describe('a draft', () => {
  it('survives a reload and the death of its tab', async () => {
    const { page, field, newTab, world } = await arrive()
    await field.pressSequentially('half a thought')
    await page.reload()
    await expect.poll(() => field.inputValue()).toBe('half a thought')
    await field.press('End')
    await field.pressSequentially(' more')
    await page.goto('chrome://crash').catch(() => {})
    const other = await newTab()
    await other.goto(`${world.url}/r/pier`)
    await expect.poll(async () => (await fieldOf(other)).inputValue()).toBe('half a thought more')
  })

  it('is the same in a second tab, and goes there too when it is sent', async () => {
    const { field, newTab, world, page, ...scene } = await arrive()
    const other = await newTab()
    await other.goto(`${world.url}/r/pier`)
    const elsewhere = await fieldOf(other)
    await page.bringToFront()
    await field.pressSequentially('together')
    await expect.poll(() => elsewhere.inputValue()).toBe('together')
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['together'])
    await expect.poll(() => elsewhere.inputValue()).toBe('')
  })

  it('is there on another device, which goes on with it, and both are told when it is sent', async () => {
    const { field, world, ...scene } = await arrive()
    await field.pressSequentially('begun on the way')
    const home = await visit(browser())
    await signIn(home.page, world, 'bob', '/r/pier')
    const elsewhere = await fieldOf(home.page)
    await expect.poll(() => elsewhere.inputValue()).toBe('begun on the way')
    await elsewhere.press('End')
    await elsewhere.pressSequentially(', ended at home')
    await elsewhere.press('Enter')

    await expect.poll(() => said(scene)).toEqual(['begun on the way, ended at home'])
    await expect.poll(() => field.inputValue()).toBe('')
  })

  it('waits in its room with its caret while one is elsewhere', async () => {
    const { page, field } = await arrive()
    await field.fill('one two')
    await field.press('ArrowLeft')
    await field.press('ArrowLeft')
    await page.getByRole('link', { name: 'People' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    await page.goBack()
    await untilItSays(field, 'one two')
    await field.focus()
    await expect.poll(() => field.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(5)
  })
})

describe('by keyboard', () => {
  it('people are completed, and what is typed to its end is sent', async () => {
    const { page, field, ...scene } = await arrive(['adam'])
    await field.pressSequentially('hi @love')
    await page.getByRole('option', { name: 'Ada Lovelace' }).waitFor()
    await field.press('Enter')
    await untilItSays(field, 'hi @ada ')
    await field.pressSequentially('and @ada')
    await page.getByRole('option', { name: 'adam' }).waitFor()
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['hi @ada and @ada'])
  })

  it('rooms and emoji are completed, and a face is left alone', async () => {
    const { page, field, ...scene } = await arrive()
    await field.pressSequentially('in #pi')
    await page.getByRole('option', { name: 'Pier' }).waitFor()
    await field.press('Tab')
    await field.pressSequentially(':party_p')
    await page.getByRole('option').first().waitFor()
    await field.press('ArrowDown')
    await field.press('ArrowUp')
    await field.press('Enter')
    await field.pressSequentially(' :tada: :)')
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['in #pier 🎉 🎉 :)'])
  })

  it('an emoji is picked and comes where the caret is', async () => {
    const { page, field } = await arrive()
    await field.fill('a b')
    await field.press('ArrowLeft')
    await page.getByRole('button', { name: 'Emoji' }).click()
    const search = page.getByRole('combobox', { name: 'Find an emoji' })
    await search.waitFor()
    await untilFocused(search)
    await page.keyboard.type('lighthouse')
    await page.getByText('No emoji is called that').waitFor()
    await search.fill('')
    await page.keyboard.type('thumbs')
    await page.getByRole('gridcell', { name: 'thumbs up' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await search.waitFor({ state: 'detached' })
    await expect.poll(() => field.inputValue()).toBe('a 👍b')
    await untilFocused(field)
  })

  it('an emoji has the skin tone that was chosen once', async () => {
    const { page, field } = await arrive()
    const pick = async () => {
      await page.getByRole('button', { name: 'Emoji' }).click()
      await untilFocused(page.getByRole('combobox', { name: 'Find an emoji' }))
      await page.keyboard.type('thumbs')
    }
    await pick()
    await page.getByRole('radio', { name: 'Medium-dark' }).click()
    await page.getByRole('gridcell', { name: 'thumbs up' }).click()
    await expect.poll(() => field.inputValue()).toBe('👍🏾')
    await pick()
    await page.getByRole('gridcell', { name: 'thumbs up' }).click()
    await expect.poll(() => field.inputValue()).toBe('👍🏾👍🏾')
  })

  it('letters typed anywhere go to the field', async () => {
    const { page, field } = await arrive()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.type('hello')
    await untilItSays(field, 'hello')
  })

  it('letters typed on a message go to the field, but for those that do something with messages', async () => {
    const { page, field, ...scene } = await arrive()
    await sayAs(scene.ada, scene, 'said')
    const message = page.getByRole('article').filter({ hasText: 'said' })
    await message.focus()
    await page.keyboard.press('r')
    await untilFocused(field)
    expect(await field.inputValue()).toBe('')
    await message.focus()
    await page.keyboard.type('hello')
    await untilItSays(field, 'hello')
  })

  it('letters typed after a press of the mouse on a message go to the field, and do nothing to it', async () => {
    const { page, field, ...scene } = await arrive()
    await sayAs(scene.ada, scene, 'said')
    const message = page.getByRole('article').filter({ hasText: 'said' })
    await message.hover()
    await message.getByRole('button', { name: 'React with 👍' }).click()
    // Each of these would do something with the message.
    await page.keyboard.type('sure')
    await untilItSays(field, 'sure')
    await message.click({ position: { x: 200, y: 8 } })
    await page.keyboard.type('r?')
    await untilItSays(field, 'surer?')
  })

  it('letters go to the field after a menu at the mouse, also while something is told', async () => {
    const { page, field, ...scene } = await arrive()
    await sayAs(scene.ada, scene, 'said')
    const choose = async (name: string) => {
      const message = page.getByRole('article').filter({ hasText: 'said' })
      await message.click({ button: 'right', position: { x: 200, y: 8 } })
      await page.getByRole('menuitem', { name }).click()
      await page.getByRole('menu').waitFor({ state: 'detached' })
    }
    await choose('Reply')
    await untilFocused(field)
    await page.keyboard.type('one')
    await untilItSays(field, 'one')
    await choose('Save for later')
    await page.getByText('Saved for later').waitFor()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.type('two')
    await untilItSays(field, 'onetwo')
  })

  it('Tab leads on, but for lists', async () => {
    const { field } = await arrive()
    await field.fill('- one')
    await field.press('Tab')
    await untilItSays(field, '  - one')
    await field.fill('words')
    await field.press('Tab')
    await expect.poll(() => isFocused(field)).toBe(false)
  })
})

describe('what the tools do', () => {
  it('can be undone, one by one', async () => {
    const { page, field } = await arrive()
    await field.pressSequentially('word')
    await field.press('Control+a')
    await field.press('Control+b')
    await untilItSays(field, '**word**')
    await page.getByRole('button', { name: 'Quote' }).click()
    await untilItSays(field, '> **word**')
    await untilFocused(field)
    await field.press('Control+z')
    await untilItSays(field, '**word**')
    await field.press('Control+z')
    await untilItSays(field, 'word')
    await field.press('Control+Shift+z')
    await untilItSays(field, '**word**')
  })
})

describe('the tools', () => {
  it('are all in sight where there is little space beside a list of rooms', async () => {
    const { page } = await arrive()
    await page.setViewportSize({ width: 768, height: 900 })
    const box = await page.locator('.writing-box').boundingBox()
    const tools = await page.getByRole('toolbar').getByRole('button').all()
    expect(tools.length).toBeGreaterThan(12)
    for (const tool of tools) {
      const at = await tool.boundingBox()
      expect((at?.x ?? 0) + (at?.width ?? Infinity)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0))
    }
  })
})

describe('the preview', () => {
  it('shows how it will look, while it is written', async () => {
    const { page, field } = await arrive()
    await page.getByRole('button', { name: 'Preview' }).click()
    await field.fill('**bold** for @ada')
    await expect.poll(() => page.locator('.writing-box strong').textContent()).toBe('bold')
    await field.fill('||hidden|| and `code`')
    await expect.poll(() => page.locator('.writing-box code').textContent()).toBe('code')
  })
})

describe('pasting', () => {
  it('makes Markdown of what is formatted, and plain text of that when it is undone', async () => {
    const { field } = await arrive()
    await field.focus()
    await paste(field, { 'text/html': '<ul><li><b>one</b></li><li>two</li></ul>', 'text/plain': 'one\ntwo' })
    await expect.poll(() => field.inputValue()).toBe('- **one**\n- two')
    await field.press('Control+z')
    await untilItSays(field, 'one\ntwo')
  })

  it('puts code into a block, and an address behind words', async () => {
    const { field } = await arrive()
    await field.focus()
    await paste(field, { 'text/plain': 'if (a) {\n  b()\n}', 'vscode-editor-data': '{"mode":"javascript"}' })
    await expect.poll(() => field.inputValue()).toBe('```javascript\nif (a) {\n  b()\n}\n```')
    await field.fill('')
    const html = `<div style="font-family: Menlo, monospace;white-space: pre;"><div><b>go</b> on</div><div>and on</div></div>`
    await paste(field, { 'text/plain': 'go on\nand on', 'text/html': html })
    await expect.poll(() => field.inputValue()).toBe('```\ngo on\nand on\n```')
    await field.press('Control+z')
    await untilItSays(field, 'go on\nand on')
    await field.fill('see this')
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(4, 8))
    await paste(field, { 'text/plain': 'https://a.example/x' })
    await untilItSays(field, 'see [this](https://a.example/x)')
  })

  it('puts in the plain words when what understands more cannot be fetched', async () => {
    const { page, field } = await arrive()
    await page.route('**/assets/decide-paste-*.js', (route) => route.abort())
    await field.focus()
    await paste(field, { 'text/html': '<ul><li><b>one</b></li><li>two</li></ul>', 'text/plain': 'one\ntwo' })
    await untilItSays(field, 'one\ntwo')
    await field.fill('')
    await paste(field, { 'text/html': '<p><b>only</b></p>' })
    await expect.poll(async () => (await field.inputValue()).trim()).toBe('only')
  })
})

describe('a command', () => {
  it('does what it says, and one that is unknown loses nothing', async () => {
    const { page, field, complaints, ...scene } = await arrive()
    await field.pressSequentially('/shr')
    await page.getByRole('option', { name: '/shrug' }).waitFor()
    await field.press('Tab')
    await field.press('Enter')
    await expect.poll(() => said(scene)).toEqual(['¯\\\\\\_(ツ)\\_/¯'])
    await field.fill('/nonsense now')
    await field.press('Enter')
    await page.getByText('There is no command /nonsense.').waitFor()
    expect(await field.inputValue()).toBe('/nonsense now')
    await page.getByRole('button', { name: 'Send it as text' }).click()
    await untilItSays(field, '')
    await field.fill('//usr is a path')
    await field.press('Enter')
    await expect.poll(async () => (await said(scene)).slice(1)).toEqual(['/nonsense now', '/usr is a path'])
    await field.fill('/invite @nobody')
    await field.press('Enter')
    await page.getByText('There is nobody called @nobody here.').waitFor()
    expect(await field.inputValue()).toBe('/invite @nobody')
    await field.fill('/nick Robert')
    await field.press('Enter')
    await page.getByText('Others see you as Robert now.').waitFor()
    await untilItSays(field, '')
    await field.fill('/leave')
    await field.press('Enter')
    await page.waitForURL(`${scene.world.url}/`)
    expect(complaints).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)('in the theme %s', (colorScheme) => {
  it('all of it is accessible', async () => {
    const { page, field, ...scene } = await arrive(['c1a', 'c2a', 'c3a', 'c4a', 'c5a', 'c6a'], { colorScheme })
    const faults: string[] = []
    await page.evaluate(axe.source)
    const look = async (state: string) => {
      const found = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        })
        return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      })
      faults.push(...found.map((fault) => `${state}: ${fault}`))
    }
    await sayAs(scene.ada, scene, 'hello')
    await log(page).getByText('hello').waitFor()
    await look('empty')
    await field.pressSequentially('@c')
    await page.getByRole('option').first().waitFor()
    await look('completing')
    await field.fill('@room')
    await field.press('Enter')
    await page.getByRole('alert').waitFor()
    await look('asking')
    await field.press('Escape')
    await field.fill('/nonsense')
    await field.press('Enter')
    await page.getByText('There is no command').waitFor()
    await field.fill('')
    await field.press('Shift+ArrowUp')
    await page.getByText('Reply to Ada Lovelace').waitFor()
    await look('answering')
    await page.getByRole('button', { name: 'Emoji' }).click()
    await page.getByRole('gridcell').first().waitFor()
    await look('picking')
    expect(faults).toEqual([])
  })
})
