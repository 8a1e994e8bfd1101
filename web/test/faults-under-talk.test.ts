import { openWire, type Someone, type Wire, type World } from '@parley/testkit'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished, vi } from 'vitest'
import { keptIn } from './kept-in.ts'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

/** What happens to the network of who is about to speak. */
const Fault = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('none') }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('slow'), ms: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('cutAfter'), bytes: fc.integer({ min: 1, max: 3_000 }) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('freeze') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('cut') }) },
)
const Turn = fc.record({ who: fc.integer({ min: 0, max: 2 }), fault: Fault, isOfferedThaw: fc.boolean() })
const Talk = fc.array(Turn, { minLength: 36, maxLength: 36 })
type Turn = typeof Turn extends fc.Arbitrary<infer T> ? T : never

const seed = Number(process.env['TALK_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))

/** One of three people, in front of a page with a network of its own. */
interface Talker {
  readonly someone: Someone
  readonly wire: Wire
  readonly said: string[]
  page: Page
}

/** Calls that nobody answers are given up after half a minute, and whoever failed often waits as long. */
const inTheEnd = { timeout: 240_000 }

const path = '/r/harbour'
const names = ['ada', 'ben', 'cleo'] as const
/** All that is said is in sight. */
const viewport = { width: 1100, height: 3_600 }

const field = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })
const log = (page: Page) => page.getByRole('log')
const textsOn = (page: Page) =>
  log(page).evaluate((el) => [...el.querySelectorAll('.message-text')].map(({ textContent }) => textContent))

async function seat(world: World, someone: Someone): Promise<Talker> {
  const wire = await openWire(world.url)
  onTestFinished(() => wire.close())
  const { page } = await visit(browser(), { viewport })
  await signIn(page, wire, someone.user.username, path)
  await log(page).getByText('The tide is out.').waitFor()
  return { someone, wire, said: [], page }
}

/** Ends the tab without a last word, and opens another one in the same browser. */
async function reopen(talker: Talker): Promise<void> {
  const { page, wire } = talker
  const context = page.context()
  const session = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => {})
  await gone
  await page.close()
  heal(talker)
  talker.page = await context.newPage()
  await talker.page.goto(wire.url + path)
  await field(talker.page).waitFor()
}

function heal({ wire }: Talker): void {
  wire.slow(0)
  wire.thaw()
}

function spoil({ wire }: Talker, { fault }: Turn): void {
  if ('ms' in fault) wire.slow(fault.ms)
  else if ('bytes' in fault) wire.cutAfter(fault.bytes)
  else if (fault.is === 'freeze') wire.freeze()
  else if (fault.is === 'cut') wire.cut()
}

async function say(talker: Talker, content: string): Promise<void> {
  const { page, said } = talker
  await field(page).fill(content)
  await field(page).press('Enter')
  await log(page).getByText(content, { exact: true }).waitFor()
  said.push(content)
}

it(
  'whatever happens to the network and the server, what three people say is there once, in one order',
  {
    timeout: 600_000,
  },
  async () => {
    const [turns = []] = fc.sample(Talk, { seed, numRuns: 1 })
    const world = await openPlace()
    const [ada, ben, cleo] = [await world.person('ada'), await world.person('ben'), await world.person('cleo')]
    const memberIds = [ben.user.id, cleo.user.id]
    const { room } = await ada.client.call('rooms.create', {
      kind: 'channel',
      name: 'Harbour',
      slug: 'harbour',
      memberIds,
    })
    const { room: pier } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Pier', memberIds })
    await ada.client.call('messages.send', { roomId: room.id, content: 'The tide is out.' })
    const saidOnPier: string[] = []
    const sayOnPier = async () => {
      const content = `On the pier ${saidOnPier.length + 1}.`
      saidOnPier.push(content)
      return (await ada.client.call('messages.send', { roomId: pier.id, content })).message
    }
    await sayOnPier()
    const { seq: readOnPier } = await sayOnPier()
    for (const { client } of [ben, cleo]) await client.call('receipts.read', { roomId: pier.id, seq: readOnPier })
    const talkers: Talker[] = []
    for (const someone of [ada, ben, cleo]) talkers.push(await seat(world, someone))

    const saidIn = async () => {
      const { messages } = await ada.client.call('messages.list', { roomId: room.id, limit: 100 })
      return messages.filter(({ kind }) => kind === 'text').map(({ content }) => content)
    }
    /** The server takes the next message, and is gone before anybody hears so. */
    const crashWith = async (talker: Talker, content: string) => {
      const { roomLog } = world.app.house
      const append = roomLog.append.bind(roomLog)
      const { port } = new URL(world.url)
      const taken = new Promise<void>((resolve) => {
        vi.spyOn(roomLog, 'append').mockImplementationOnce(async (draft) => {
          const appended = await append(draft)
          for (const { wire } of talkers) wire.cut()
          for (const { wire } of talkers) wire.aim('http://127.0.0.1:1')
          resolve()
          return appended
        })
      })
      for (const each of talkers) heal(each)
      await say(talker, content)
      await taken
      await world.restart({ PORT: port })
      for (const { wire } of talkers) wire.aim(world.url)
    }

    try {
      for (const [at, turn] of turns.entries()) {
        const talker = talkers[turn.who]
        if (talker === undefined) throw new Error('three people talk')
        const content = `${names[turn.who]} says ${talker.said.length}.`
        if (turn.isOfferedThaw) heal(talker)
        spoil(talker, turn)
        if (at === 18) await crashWith(talker, content)
        else await say(talker, content)
        if (at % 6 === 0) await sayOnPier()
        if (at === 9 || at === 27) {
          const isSafe = async () =>
            JSON.stringify([await keptIn(talker.page, 'parley.outbox', 'rows'), await saidIn()]).includes(content)
          await expect.poll(isSafe).toBe(true)
          await reopen(talker)
        }
      }
      for (const { page, someone } of talkers) await field(page).fill(`In the middle of what ${someone.user.username}`)
      for (const { wire } of talkers) wire.cut()
      for (const talker of talkers) heal(talker)

      const everything = ['The tide is out.', ...talkers.flatMap(({ said }) => said)]
      await expect.poll(async () => (await saidIn()).toSorted(), inTheEnd).toEqual(everything.toSorted())
      const order = await saidIn()
      for (const { said } of talkers) expect(order.filter((text) => said.includes(text))).toEqual(said)
      for (const { page, someone } of talkers) {
        await expect.poll(() => textsOn(page), inTheEnd).toEqual(order)
        await expect.poll(() => keptIn(page, 'parley.outbox', 'rows'), inTheEnd).toEqual([])
        await expect.poll(() => field(page).inputValue()).toBe(`In the middle of what ${someone.user.username}`)
        const { room: now } = await someone.client.call('rooms.get', { roomId: room.id })
        const readSeq = async () => (await someone.client.call('rooms.get', { roomId: room.id })).membership?.readSeq
        await expect.poll(readSeq, inTheEnd).toBe(now.seq)
      }
      for (const { page } of talkers.slice(1)) {
        const count = saidOnPier.length - 2
        await page.getByRole('link', { name: `Pier, ${count} unread messages` }).click()
        await log(page).getByText('On the pier 1.').waitFor()
        const rows = () =>
          log(page).evaluate((el) => [...el.querySelectorAll('[data-row]')].map((row) => row.textContent))
        const divider = async () => {
          const all = await rows()
          const divided = all.findIndex((text) => text.includes('New messages from here on'))
          return [all[divided - 1], all[divided + 1]].map((text) => text?.match(/On the pier \d+/)?.[0])
        }
        await expect.poll(divider).toEqual(['On the pier 2', 'On the pier 3'])
        await expect.poll(() => textsOn(page)).toEqual(saidOnPier)
      }
    } catch (error) {
      throw new Error(`the talk of TALK_SEED=${seed} went wrong\n${JSON.stringify(turns)}`, { cause: error })
    }
  },
)
