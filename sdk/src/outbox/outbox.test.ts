import { reasons } from '@parley/protocol'
import type { FileView, MessageView, Reason } from '@parley/protocol/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ParleyError } from '../errors.ts'
import type { FileToSend, UploadFile } from '../files/files.ts'
import type { CallOperation } from '../sync/ports.ts'
import { noTabs, type Tabs } from '../tabs.ts'
import { platformTimers } from '../timers.ts'
import { memoryOutboxKeep, type OutboxKeep } from './keep.ts'
import { ClientOutbox } from './outbox.ts'
import { decideRow } from './rules.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const refusal = (reason: Reason, retryAfterMs: number | null = null) =>
  new ParleyError({ code: 'FORBIDDEN', reason, message: reason, retryAfterMs })
const unreachable = ParleyError.unreachable('unreachable', null)

interface Sent {
  readonly roomId: string
  readonly content: string
  readonly nonce: string
  readonly fileIds?: readonly string[]
}

const message = ({ roomId, content, nonce }: Sent, id = 'ada') =>
  ({ roomId, content, nonce, seq: 1, author: { id } }) as MessageView

/** An outbox whose place answers as the test says: with a fault, or by taking the message. */
interface SetUp {
  readonly keep?: OutboxKeep
  readonly tabs?: Tabs
  readonly isShown?: boolean
  readonly isCut?: boolean
  readonly person?: string
  readonly upload?: UploadFile
}

const noFiles: UploadFile = () => Promise.reject(new Error('this test brings no files'))

async function setUp(options: SetUp = {}) {
  const sent: Sent[] = []
  let isCut = options.isCut ?? false
  let answer: (input: Sent) => Promise<MessageView> = (input) => Promise.resolve(message(input))
  const keep = options.keep ?? memoryOutboxKeep()
  const outbox = new ClientOutbox({
    keep,
    tabs: options.tabs ?? noTabs,
    timers: { ...platformTimers(() => Date.now()), random: () => 1 },
    call: (async (_name: string, input: Sent) => {
      sent.push(input)
      return { message: await answer(input) }
    }) as unknown as CallOperation,
    upload: options.upload ?? noFiles,
    isCut: () => isCut,
    isShown: () => options.isShown ?? true,
  })
  await outbox.become(options.person ?? 'ada')
  return {
    outbox,
    keep,
    sent,
    contents: () => sent.map(({ content }) => content),
    states: (roomId = 'r') =>
      outbox
        .rows(roomId)
        .getSnapshot()
        .map(({ content, state }) => [content, state.is]),
    /** From now on the place answers so. */
    answerBy: (next: (input: Sent) => Promise<MessageView>) => {
      answer = next
    },
    failWith: (fault: ParleyError) => {
      answer = () => Promise.reject(fault)
    },
    takeAll: () => {
      answer = (input) => Promise.resolve(message(input))
    },
    /** The line is back. */
    mend: () => {
      isCut = false
      outbox.hurry()
    },
    cut: () => {
      isCut = true
    },
    idle: (ms = 0) => vi.advanceTimersByTimeAsync(ms),
  }
}

describe('an unsent message', () => {
  it('is stored before it is sent, and forgotten once the place has it', async () => {
    const { keep, outbox, sent, states } = await setUp()
    const { nonce, sent: done } = outbox.send('r', 'hello')
    expect(states()).toEqual([['hello', 'sending']])
    expect(await done).toMatchObject({ content: 'hello', nonce })
    expect([sent, states(), await keep.load()]).toEqual([[{ roomId: 'r', content: 'hello', nonce }], [], []])
  })

  it('stays visible as sent until it can be seen among the others', async () => {
    const { idle, outbox, states } = await setUp({ isShown: false })
    const { nonce } = outbox.send('r', 'hello', { replyToId: 'quoted' })
    await idle()
    expect(states()).toEqual([['hello', 'sent']])
    outbox.arrived(message({ roomId: 'r', content: 'hello', nonce }))
    expect(states()).toEqual([])
  })

  it('goes when its own event comes before the answer', async () => {
    const { answerBy, idle, keep, outbox, states } = await setUp()
    answerBy(() => new Promise(() => {}))
    const { nonce, sent } = outbox.send('r', 'hello')
    await idle()
    outbox.arrived(message({ roomId: 'r', content: 'hello', nonce }, 'somebody else'))
    expect(states()).toEqual([['hello', 'sending']])
    outbox.arrived(message({ roomId: 'r', content: 'hello', nonce }))
    await sent
    expect([states(), await keep.load()]).toEqual([[], []])
  })

  it('waits for the network for ever, with the same nonce', async () => {
    const { failWith, idle, outbox, sent, takeAll } = await setUp()
    failWith(unreachable)
    const { nonce, sent: done } = outbox.send('r', 'hello')
    await idle(3_600_000)
    expect(sent.length).toBeGreaterThan(100)
    takeAll()
    outbox.hurry()
    expect((await done).nonce).toBe(nonce)
    expect(new Set(sent.map((each) => each.nonce))).toEqual(new Set([nonce]))
  })

  it('keeps its place before what was written after it', async () => {
    const { contents, failWith, idle, outbox, takeAll } = await setUp()
    failWith(unreachable)
    for (const text of ['one', 'two', 'three']) outbox.send('r', text)
    outbox.send('elsewhere', 'other')
    await idle(100)
    takeAll()
    await idle(5_000)
    expect(contents().filter((text) => text !== 'other')).toEqual(['one', 'one', 'two', 'three'])
  })

  it('waits as long as the place says', async () => {
    const { contents, failWith, idle, outbox, takeAll } = await setUp()
    failWith(refusal('slow_mode', 3_000))
    outbox.send('r', 'hello')
    await idle(2_999)
    takeAll()
    expect(contents()).toHaveLength(1)
    await idle(1)
    expect(contents()).toHaveLength(2)
  })

  it('that is refused keeps its text for the person, and lets others pass', async () => {
    const { answerBy, contents, idle, keep, outbox, states, takeAll } = await setUp()
    answerBy((input) =>
      input.content === 'bad' ? Promise.reject(refusal('room_read_only')) : Promise.resolve(message(input)),
    )
    const bad = outbox.send('r', 'bad')
    outbox.send('r', 'good')
    await expect(bad.sent).rejects.toMatchObject({ reason: 'room_read_only' })
    await idle()
    expect([states(), contents()]).toEqual([[['bad', 'failed']], ['bad', 'good']])
    expect(await keep.load()).toMatchObject([
      { content: 'bad', failure: { reason: 'room_read_only', canRetry: false } },
    ])
    takeAll()
    outbox.retry(bad.nonce)
    await idle()
    expect([states(), await keep.load()]).toEqual([[], []])
  })

  it('that failed are counted by room, until they are sent or given up', async () => {
    const { outbox, failWith, takeAll } = await setUp()
    const counts = () => Object.fromEntries(outbox.failed.getSnapshot())
    failWith(refusal('room_read_only'))
    const [one, other] = [outbox.send('r', 'one'), outbox.send('r', 'other')]
    outbox.send('s', 'elsewhere')
    await vi.runAllTimersAsync()
    const before = counts()
    takeAll()
    outbox.retry(one.nonce)
    await vi.runAllTimersAsync()
    const meanwhile = counts()
    outbox.discard(other.nonce)

    expect([before, meanwhile, counts()]).toEqual([{ r: 2, s: 1 }, { r: 1, s: 1 }, { s: 1 }])
  })

  it('can be given up, unless it is on its way', async () => {
    const { answerBy, failWith, idle, keep, outbox, states } = await setUp()
    failWith(refusal('room_archived'))
    const failed = outbox.send('r', 'failed')
    await idle()
    answerBy(() => new Promise(() => {}))
    const onItsWay = outbox.send('r', 'on its way')
    const behind = outbox.send('r', 'behind')
    await idle()
    expect([failed, onItsWay, behind].map(({ nonce }) => outbox.discard(nonce))).toEqual([true, false, true])
    await expect(behind.sent).rejects.toMatchObject({ reason: 'aborted' })
    await idle()
    expect([states(), (await keep.load()).length]).toEqual([[['on its way', 'sending']], 1])
  })

  it('is put on no line while none is there, and can be given up until one is', async () => {
    const { contents, idle, keep, mend, outbox, states } = await setUp({ isCut: true })
    const typo = outbox.send('r', 'tpyo')
    outbox.send('r', 'typo')
    await idle(60_000)
    expect([contents(), (await keep.load()).map(({ waits }) => waits)]).toEqual([[], [true, true]])
    expect(outbox.discard(typo.nonce)).toBe(true)
    await expect(typo.sent).rejects.toMatchObject({ reason: 'aborted' })
    mend()
    await idle()
    expect([contents(), states(), await keep.load()]).toEqual([['typo'], [], []])
  })

  it('cannot be given up when it was on the line that broke, but those behind it can', async () => {
    const { cut, failWith, idle, keep, outbox, states, takeAll, mend } = await setUp()
    failWith(unreachable)
    const doubtful = outbox.send('r', 'doubtful')
    const behind = outbox.send('r', 'behind')
    await idle()
    cut()
    await idle(60_000)
    expect(
      outbox
        .rows('r')
        .getSnapshot()
        .map(({ waits }) => waits),
    ).toEqual([undefined, true])
    expect([doubtful, behind].map(({ nonce }) => outbox.discard(nonce))).toEqual([false, true])
    await expect(behind.sent).rejects.toMatchObject({ reason: 'aborted' })
    takeAll()
    mend()
    await idle()
    expect([states(), await keep.load()]).toEqual([[], []])
  })

  it('can be given up by the next program if it never was on the line, and not if it may have been', async () => {
    const keep = memoryOutboxKeep()
    const first = await setUp({ keep, isCut: true })
    const waiting = first.outbox.send('r', 'waiting')
    await first.idle()
    first.failWith(unreachable)
    const second = await setUp({ keep, isCut: true })
    expect(second.outbox.rows('r').getSnapshot()).toMatchObject([{ waits: true }])
    second.failWith(unreachable)
    second.mend()
    await second.idle()
    expect([second.contents(), second.outbox.discard(waiting.nonce)]).toEqual([['waiting'], false])
    const third = await setUp({ keep, isCut: true })
    await third.idle()
    expect([third.outbox.discard(waiting.nonce), third.states()]).toEqual([false, [['waiting', 'sending']]])
  })

  it('can be given up between two tries when the place did not take it yet', async () => {
    const { failWith, idle, outbox } = await setUp()
    failWith(refusal('slow_mode', 3_000))
    const { nonce } = outbox.send('r', 'hello')
    await idle()
    expect(outbox.discard(nonce)).toBe(true)
  })

  it('survives that the page is left, and is sent by the next', async () => {
    const keep = memoryOutboxKeep()
    const first = await setUp({ keep })
    first.failWith(unreachable)
    const { nonce } = first.outbox.send('r', 'hello')
    await first.idle()
    const next = await setUp({ keep })
    await next.idle()
    expect([next.sent.map((each) => each.nonce), next.states()]).toEqual([[nonce], []])
  })

  it('is sent for nobody but who wrote it', async () => {
    const keep = memoryOutboxKeep()
    const ada = await setUp({ keep })
    ada.failWith(unreachable)
    const { sent } = ada.outbox.send('r', 'by Ada')
    await ada.idle()
    await ada.outbox.become(null)
    await expect(sent).rejects.toMatchObject({ reason: 'aborted' })
    expect(ada.states()).toEqual([])
    const bob = await setUp({ keep, person: 'bob' })
    await bob.idle()
    expect([bob.sent, (await keep.load()).length]).toEqual([[], 1])
  })

  it('waits while nobody is signed in', async () => {
    const { failWith, idle, outbox, sent, states, takeAll } = await setUp()
    failWith(new ParleyError({ code: 'UNAUTHORIZED', reason: 'session_ended', message: '' }))
    outbox.send('r', 'hello')
    await idle(60_000)
    expect([sent.length, states()]).toEqual([1, [['hello', 'sending']]])
    takeAll()
    await outbox.become('ada')
    await idle()
    expect(states()).toEqual([])
  })

  it('is sent although it cannot be stored', async () => {
    const full = () => Promise.reject(new Error('no space'))
    const { outbox } = await setUp({ keep: { ...memoryOutboxKeep(), put: full, has: () => Promise.resolve(false) } })
    expect((await outbox.send('r', 'hello').sent).content).toBe('hello')
  })

  it('is not sent by one tab once another has given it up', async () => {
    const keep = memoryOutboxKeep()
    let turn: Promise<unknown> = Promise.resolve()
    const tabs: Tabs = {
      ...noTabs,
      alone(work) {
        const result = turn.then(work, work)
        turn = result.catch(() => {})
        return result
      },
    }
    const first = await setUp({ keep, tabs, isCut: true })
    const { nonce } = first.outbox.send('r', 'hello')
    await first.idle(100)
    const second = await setUp({ keep, tabs, isCut: true })
    await second.idle(100)
    expect(second.states()).toEqual([['hello', 'sending']])
    first.outbox.discard(nonce)
    second.mend()
    await second.idle(60_000)
    expect([second.sent, second.states()]).toEqual([[], []])
  })
})

describe('a message that waits for a moderator', () => {
  it('lets others pass, survives the program, and is asked for again when the line is back', async () => {
    const keep = memoryOutboxKeep()
    const first = await setUp({ keep })
    first.answerBy((input) =>
      input.content === 'odd' ? Promise.reject(refusal('message_held')) : Promise.resolve(message(input)),
    )
    const odd = first.outbox.send('r', 'odd')
    first.outbox.send('r', 'plain')
    await first.idle(60_000)
    expect([first.contents(), first.states()]).toEqual([['odd', 'plain'], [['odd', 'held']]])
    await first.outbox.become(null)
    await expect(odd.sent).rejects.toMatchObject({ reason: 'aborted' })

    const second = await setUp({ keep, isCut: true })
    second.failWith(refusal('message_held'))
    await second.idle()
    expect([second.contents(), second.states()]).toEqual([[], [['odd', 'held']]])
    second.mend()
    await second.idle()
    expect([second.contents(), second.states()]).toEqual([['odd'], [['odd', 'held']]])
    second.takeAll()
    second.outbox.hurry()
    await second.idle()
    expect([second.states(), await keep.load()]).toEqual([[], []])
  })

  it('goes when it comes by itself, and comes back with why when it is turned away', async () => {
    const { answerBy, failWith, idle, keep, outbox, states } = await setUp()
    failWith(refusal('message_held'))
    const [one, other] = [outbox.send('r', 'one'), outbox.send('r', 'other')]
    await idle()
    outbox.arrived(message({ roomId: 'r', content: 'one', nonce: one.nonce }))
    expect(await one.sent).toMatchObject({ content: 'one' })
    const details = [{ field: 'content', message: 'Not here.' }]
    const rejected = { code: 'FORBIDDEN', reason: 'message_rejected', message: 'no', details } as const
    answerBy(() => Promise.reject(new ParleyError(rejected)))
    outbox.decided(other.nonce)
    await expect(other.sent).rejects.toMatchObject({ reason: 'message_rejected' })
    await idle()
    expect(states()).toEqual([['other', 'failed']])
    expect(await keep.load()).toMatchObject([{ failure: { reason: 'message_rejected', explanation: 'Not here.' } }])
  })

  it('that is given up stays until the place has let go of it', async () => {
    const { failWith, idle, outbox, sent, states, takeAll } = await setUp()
    failWith(refusal('message_held'))
    const { nonce } = outbox.send('r', 'one')
    await idle()
    failWith(unreachable)
    expect(outbox.discard(nonce)).toBe(true)
    await idle()
    expect(states()).toEqual([['one', 'held']])
    takeAll()
    outbox.discard(nonce)
    await idle()
    expect([states(), sent.at(-1)]).toEqual([[], { roomId: 'r', nonce }])
  })
})

it.each([
  [refusal('message_held'), { do: 'await' }],
  [unreachable, { do: 'again', afterMs: null }],
  [ParleyError.unreachable('timed_out', null), { do: 'again', afterMs: null }],
  [refusal('too_many_requests', 500), { do: 'again', afterMs: 500 }],
  [refusal('overloaded'), { do: 'again', afterMs: null }],
  [
    refusal('slow_mode', 3_600_000),
    { do: 'fail', failure: { reason: 'slow_mode', message: 'slow_mode', canRetry: true } },
  ],
  [refusal('silenced', 1_000), { do: 'fail', failure: { reason: 'silenced', message: 'silenced', canRetry: true } }],
  [refusal('banned'), { do: 'fail', failure: { reason: 'banned', message: 'banned', canRetry: false } }],
  [new ParleyError({ code: 'UNAUTHORIZED', reason: 'token_missing', message: '' }), { do: 'hold' }],
])('after %s it knows what to do', (error, verdict) => expect(decideRow(error)).toEqual(verdict))

describe('a message with files', () => {
  const files = ['one', 'two'].map((name): FileToSend => ({ name, blob: new Blob([name]) }))

  /** Files come when the test says so; their ids tell how many there have been. */
  function place() {
    const brought: { file: FileToSend; arrive: () => void; fail: (error: ParleyError) => void; signal: AbortSignal }[] =
      []
    const upload: UploadFile = (file, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        onProgress?.(1, file.blob.size)
        const id = `${file.name}${brought.length + 1}`
        if (signal === undefined) return reject(new Error('it cannot be called back'))
        signal.addEventListener('abort', () => reject(ParleyError.unreachable('aborted', null)))
        brought.push({ file, signal, fail: reject, arrive: () => resolve({ id } as FileView) })
      })
    return { brought, upload }
  }

  it('goes when the place has all of them, and says how far they have come', async () => {
    const { brought, upload } = place()
    const { idle, outbox, sent } = await setUp({ upload })
    outbox.send('r', '', { files })
    await idle()
    const uploaded = () => outbox.rows('r').getSnapshot()[0]?.uploaded
    expect([sent, uploaded()]).toEqual([[], 1])
    brought[0]?.arrive()
    await idle()
    expect([sent, uploaded()]).toEqual([[], 4])
    brought[1]?.arrive()
    await idle()
    expect(sent).toMatchObject([{ content: '', fileIds: ['one1', 'two2'] }])
  })

  it('does not bring again what the place has, after the program ended', async () => {
    const { brought, upload } = place()
    const first = await setUp({ upload })
    first.outbox.send('r', '', { files })
    await first.idle()
    brought[0]?.arrive()
    await first.idle()
    await first.outbox.become(null)
    const second = await setUp({ upload, keep: first.keep })
    await second.idle()
    expect(brought.map(({ file }) => file.name)).toEqual(['one', 'two', 'two'])
    brought[2]?.arrive()
    await second.idle()
    expect(second.sent).toMatchObject([{ fileIds: ['one1', 'two3'] }])
  })

  it('goes on where a large one was going, after the program ended, and forgets where once it is there', async () => {
    const asked: (string | undefined)[] = []
    const arrive: (() => void)[] = []
    const upload: UploadFile = (_file, { onBegun, uploadId } = {}) => {
      asked.push(uploadId)
      onBegun?.(uploadId ?? 'upload 1')
      return new Promise((resolve) => arrive.push(() => resolve({ id: 'one' } as FileView)))
    }
    const first = await setUp({ upload })
    first.outbox.send('r', '', { files: files.slice(0, 1) })
    await first.idle()
    await first.outbox.become(null)
    const second = await setUp({ upload, keep: first.keep, isShown: false })
    await second.idle()
    expect(asked).toEqual([undefined, 'upload 1'])
    arrive[1]?.()
    await second.idle()
    expect(second.sent).toMatchObject([{ fileIds: ['one'] }])
    expect(second.outbox.rows('r').getSnapshot()[0]?.files).toMatchObject([{ fileId: 'one' }])
    expect(second.outbox.rows('r').getSnapshot()[0]?.files?.[0]).not.toHaveProperty('uploadId')
  })

  it('can be given up while they are on their way', async () => {
    const { brought, upload } = place()
    const { idle, outbox, keep, sent } = await setUp({ upload })
    const { nonce, sent: sending } = outbox.send('r', '', { files })
    await idle()
    expect(outbox.discard(nonce)).toBe(true)
    await expect(sending).rejects.toMatchObject({ reason: 'aborted' })
    await idle()
    expect([brought[0]?.signal.aborted, sent, await keep.load()]).toEqual([true, [], []])
    outbox.send('r', 'next')
    await idle()
    expect(sent).toMatchObject([{ content: 'next' }])
  })

  it('that are not taken fails with the reason, and goes when it is tried again', async () => {
    const { brought, upload } = place()
    const { idle, outbox, sent, states } = await setUp({ upload })
    const { nonce } = outbox.send('r', 'look', { files: files.slice(0, 1) })
    await idle()
    const { code, message: words } = reasons.quota_exceeded
    brought[0]?.fail(new ParleyError({ code, reason: 'quota_exceeded', message: words }))
    await idle()
    expect(states()).toEqual([['look', 'failed']])
    outbox.retry(nonce)
    await idle()
    brought[1]?.arrive()
    await idle()
    expect(sent).toMatchObject([{ content: 'look', fileIds: ['one2'] }])
  })

  it('brings them once more when the place has forgotten them meanwhile', async () => {
    const { brought, upload } = place()
    const { answerBy, idle, outbox, sent } = await setUp({ upload })
    const { code, message: words } = reasons.file_not_found
    const forgotten = new ParleyError({ code, reason: 'file_not_found', message: words })
    answerBy(() => Promise.reject(forgotten))
    const { sent: sending } = outbox.send('r', 'look', { files: files.slice(0, 1) })
    for (const index of [0, 1]) {
      await idle(10)
      brought[index]?.arrive()
    }
    await expect(sending).rejects.toBe(forgotten)
    expect(sent.map(({ fileIds }) => fileIds)).toEqual([['one1'], ['one2']])
  })
})
