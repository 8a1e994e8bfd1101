import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../src/markdown/hostile-corpus.ts'
import { openRoomOfEverything } from './everything.ts'
import { goTo, openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

declare global {
  interface Window {
    axe: typeof axe
    violations: string[]
  }
}

/** As long as a message may be, so that all of them are shown in few. */
function packed(texts: readonly string[], most = 2_000): string[] {
  const packs: string[] = []
  for (const text of texts) {
    const last = packs.at(-1)
    if (last === undefined || last.length + text.length > most) packs.push(text)
    else packs[packs.length - 1] = `${last}\n\n${text}`
  }
  return packs
}

/** A page on which whatever runs or tries to is noted. */
async function visitWatched() {
  const { page, complaints } = await visit(browser())
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.violations.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  return { page, complaints, dialogs }
}

describe('in a real browser, under the policy of the place', () => {
  it('nothing that people write runs, or even tries to', async () => {
    const world = await openPlace()
    const ada = await world.person('ada')
    const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', slug: 'pier' })
    // Characters that nobody can send never come to a page.
    const sendable = hostileTexts.filter((text) => !/(?![\n\t])[\p{Cc}\p{Cs}]/u.test(text))
    const packs = packed(sendable)
    for (const content of packs) await ada.client.call('messages.send', { roomId: room.id, content })
    const { page, complaints, dialogs } = await visitWatched()
    await signIn(page, world, 'ada', '/r/pier')

    const seen = new Set<string>()
    const foreign = new Set<string>()
    for (let step = 0; step < 400 && seen.size < packs.length; step++) {
      const found = await page.evaluate(() => {
        const texts = [...document.querySelectorAll<HTMLElement>('.message-text')]
        const elements = texts.flatMap((text) => [...text.querySelectorAll('*')])
        const known =
          /^(?:p|br|strong|em|u|s|code|pre|span|a|button|blockquote|ul|ol|li|hr|table|thead|tbody|tr|th|td|div|bdi|svg|path|rect)$/
        const strange = elements.flatMap((element) => [
          ...(known.test(element.localName) ? [] : [element.localName]),
          ...element
            .getAttributeNames()
            .filter((name) => name.startsWith('on') || ['src', 'srcdoc', 'style'].includes(name)),
          ...(element instanceof HTMLAnchorElement && !/^(?:https?|mailto):/.test(element.href) ? [element.href] : []),
        ])
        const ids = [...document.querySelectorAll<HTMLElement>('[data-message]')].map(
          (item) => item.dataset['message'] ?? '',
        )
        document.querySelector('[role=log]')?.scrollBy(0, -500)
        return { strange, ids }
      })
      for (const each of found.strange) foreign.add(each)
      for (const id of found.ids) seen.add(id)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }

    expect(seen.size).toBeGreaterThanOrEqual(packs.length)
    expect([...foreign]).toEqual([])
    expect(dialogs).toEqual([])
    expect(await page.evaluate(() => window.violations)).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('as names and words about things', () => {
  it('nothing that people write runs either, wherever it is shown', async () => {
    const world = await openPlace()
    const [ada, ben] = [await world.person('ada'), await world.person('ben')]
    const markup = hostileTexts.filter((text) => /</.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text))
    const fitting = (most: number) => markup.filter(({ length }) => length <= most)
    const short = fitting(60)
    const pick = (at: number) => short[at % short.length] ?? ''
    const packs = (most: number) => packed(fitting(most), most)[0] ?? ''
    await ben.client.call('users.updateMe', {
      displayName: pick(0),
      bio: packs(500),
      status: { text: pick(1), emoji: null, expiresAt: null },
    })
    const make = async (at: number) => {
      const words = {
        name: pick(at),
        topic: packs(200).replaceAll('\n', ' '),
        description: packs(1_500),
        category: 'Sea',
      }
      const { room } = await ben.client.call('rooms.create', { kind: 'channel', memberIds: [ada.user.id], ...words })
      return room
    }
    const [room] = [await make(2), await make(7), await make(11)]
    const roomId = room.id
    const say = async (content: string, more = {}) =>
      (await ben.client.call('messages.send', { roomId, content, ...more })).message
    const first = await say(`tide ${packs(1_500)}`)
    await say('tide', { replyToId: first.id })
    const name = `${pick(3).replaceAll(/[/\\]/g, '')}.txt`
    const { id: fileId } = await ben.client.files.upload({ name, blob: new Blob(['tide']) })
    await say('', { fileIds: [fileId] })
    await ben.client.call('pins.add', { roomId, messageId: first.id })
    await say(`@ada ${packs(500)}`)

    const { page, complaints, dialogs } = await visitWatched()
    await signIn(page, world, 'ada', '/people')
    const foreign: string[] = []
    const at = `/r/${room.slug ?? roomId}`
    const places = [
      [at, 'log'],
      [`${at}?panel=about`, 'complementary'],
      [`${at}?panel=members`, 'complementary'],
      [`${at}?panel=files`, 'complementary'],
      [`${at}?panel=pins`, 'complementary'],
      ['/rooms', 'main'],
      ['/people', 'main'],
      ['/inbox', 'main'],
      ['/inbox/mentions', 'main'],
      ['/search?q=tide', 'main'],
    ] as const
    for (const [path, role] of places) {
      await goTo(page, path)
      // Shown as it was written: as text.
      await page.getByRole(role).getByText('<').first().waitFor()
      foreign.push(
        ...(await page.evaluate(() =>
          [...document.body.querySelectorAll('*')].flatMap((element) => [
            ...(/^(?:script|iframe|object|embed|base|form|meta|math|style|template|marquee)$/.test(element.localName)
              ? [`${location.pathname}: ${element.outerHTML.slice(0, 120)}`]
              : []),
            ...element.getAttributeNames().filter((each) => each.startsWith('on')),
          ]),
        )),
      )
    }

    expect(foreign).toEqual([])
    expect(dialogs).toEqual([])
    expect(await page.evaluate(() => window.violations)).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)('a room of everything, %s', (colorScheme) => {
  it('is accessible, with a message’s menu open too', async () => {
    const world = await openPlace()
    const { path } = await openRoomOfEverything(world)
    const { page, complaints } = await visit(browser(), { colorScheme, viewport: { width: 1440, height: 3600 } })
    await signIn(page, world, 'ada', path)
    await page.getByText('Who comes along?').hover()
    await page.locator('[data-scope="keyword"]').first().waitFor()
    await page.evaluate(axe.source)
    const look = () =>
      page.evaluate(async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
        const { violations } = await window.axe.run(document, { runOnly: tags })
        return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      })

    const plain = await look()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menu').waitFor()
    const withMenu = await look()

    expect([...plain, ...withMenu]).toEqual([])
    expect(complaints).toEqual([])
  })
})
