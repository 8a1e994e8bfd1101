import type { DraftView } from '@parley/protocol/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCell } from '../cell.ts'
import { ParleyError } from '../errors.ts'
import type { CallOperation } from '../sync/ports.ts'
import { platformTimers } from '../timers.ts'
import { ClientDrafts } from './drafts.ts'
import { type DraftKeep, memoryDraftKeep } from './keep.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

interface Written {
  readonly roomId: string
  readonly content: string
  readonly replyToId: string | null
  readonly base: string | null
}

const at = (moment: number) => new Date(moment).toISOString()
const draft = (content: string, moment: number): DraftView => ({
  roomId: 'r',
  content,
  replyToId: null,
  updatedAt: at(moment),
})

/** One device, and a place that keeps drafts by the rules. */
function device(keep: DraftKeep = memoryDraftKeep(), { isHeard = true } = {}) {
  const place = { draft: null as DraftView | null, fault: null as ParleyError | null, writes: [] as string[], ms: 0 }
  const saved = createCell<ReadonlyMap<string, DraftView> | null>(null)
  const hear = () => saved.set(new Map(place.draft === null ? [] : [['r', place.draft]]))
  const answer = ({ content, replyToId, base, roomId }: Written) => {
    const before = place.draft
    const isUnseen = before !== null && before.updatedAt !== base
    if (content === '' && isUnseen) return { own: 0, draft: before, replaced: null }
    place.draft =
      content === '' ? null : { roomId, content, replyToId, updatedAt: at(Date.now() + place.writes.length) }
    return { own: 0, draft: place.draft, replaced: isUnseen ? before : null }
  }
  const drafts = new ClientDrafts({
    keep,
    saved,
    timers: { ...platformTimers(() => Date.now()), random: () => 1 },
    call: (async (_name: string, input: Written) => {
      place.writes.push(input.content)
      if (place.ms > 0) await new Promise((resolve) => setTimeout(resolve, place.ms))
      if (place.fault !== null) throw place.fault
      const answered = answer(input)
      hear()
      return answered
    }) as unknown as CallOperation,
  })
  drafts.become('ada')
  if (isHeard) drafts.heard()
  return {
    drafts,
    place,
    keep,
    hear,
    shown: () => drafts.room('r').getSnapshot(),
    idle: (ms = 60_000) => vi.advanceTimersByTimeAsync(ms),
  }
}

const stored = Promise.resolve()
const kept = (keep: DraftKeep) => keep.load().map(({ content, isSaved }) => [content, isSaved])

describe('what is begun', () => {
  it('is kept here at once, and at the place in a moment, however many keystrokes it took', async () => {
    const { drafts, place, keep, shown, idle } = device()
    for (const content of ['h', 'he', 'hey']) drafts.set('r', content)
    expect([shown()?.content, kept(keep)]).toEqual(['hey', [['hey', false]]])
    await idle()
    expect([place.writes, shown(), kept(keep)]).toEqual([
      ['hey'],
      { roomId: 'r', content: 'hey', replyToId: null, isSaved: true, other: null },
      [['hey', true]],
    ])
  })

  it('and changed while it was on its way is sent again', async () => {
    const { drafts, place, shown, idle } = device()
    place.ms = 5_000
    drafts.set('r', 'one')
    await idle(2_000)
    drafts.set('r', 'one two')
    await idle()
    expect([place.writes, shown()?.isSaved, place.draft?.content]).toEqual([['one', 'one two'], true, 'one two'])
  })

  it('survives the page that was closed on it, and a place that is away', async () => {
    const first = device()
    first.place.fault = ParleyError.unreachable('unreachable', null)
    first.drafts.set('r', 'half a thou')
    await first.idle()
    const second = device(first.keep)
    expect(second.shown()).toMatchObject({ content: 'half a thou', isSaved: false })
    await second.idle()
    expect(second.place.draft?.content).toBe('half a thou')
  })

  it('and sent before the place heard of it troubles nobody', async () => {
    const { drafts, place, keep, shown, idle } = device()
    drafts.set('r', 'quick')
    drafts.sent('r', 'quick', stored)
    expect(shown()).toBeNull()
    await idle()
    expect([place.writes, keep.load()]).toEqual([[], []])
  })

  it('is removed everywhere by sending it, even while it is on its way', async () => {
    const { drafts, place, keep, idle } = device()
    place.ms = 5_000
    drafts.set('r', 'slow')
    await idle(2_000)
    drafts.sent('r', 'slow ', stored)
    await idle()
    expect([place.writes, place.draft, keep.load()]).toEqual([['slow', ''], null, []])
  })

  it('stays here until the message it became is safe', async () => {
    const { drafts, keep, idle } = device()
    let isStored = () => {}
    drafts.set('r', 'careful')
    drafts.sent('r', 'careful', new Promise((resolve) => (isStored = resolve)))
    await idle(1_000)
    expect(kept(keep)).toEqual([['careful', false]])
    isStored()
    await idle(0)
    expect(keep.load()).toEqual([])
  })

  it('stays when something else is sent in the room', async () => {
    const { drafts, shown, idle } = device()
    drafts.set('r', 'a long thought')
    drafts.sent('r', 'ok', stored)
    await idle()
    expect(shown()?.content).toBe('a long thought')
  })

  it('stays here when the place never takes it', async () => {
    const { drafts, place, shown, idle } = device()
    const facts = { code: 'PAYLOAD_TOO_LARGE', reason: 'body_too_large', message: 'Too large.' } as const
    place.fault = new ParleyError(facts)
    drafts.set('r', 'too long')
    await idle()
    expect([place.writes, shown()]).toMatchObject([['too long'], { content: 'too long', isSaved: false }])
  })

  it('goes with the room', async () => {
    const { drafts, place, keep, shown, idle } = device()
    place.fault = new ParleyError({ code: 'NOT_FOUND', reason: 'room_not_found', message: 'No such room.' })
    drafts.set('r', 'too late')
    await idle()
    expect([shown(), keep.load()]).toEqual([null, []])
  })
})

describe('what another device wrote', () => {
  it('appears here, and goes when it goes there', async () => {
    const { place, hear, shown } = device()
    place.draft = draft('from the phone', 5)
    hear()
    expect(shown()).toMatchObject({ content: 'from the phone', isSaved: true })
    place.draft = null
    hear()
    expect(shown()).toBeNull()
  })

  it('goes only once the place is heard: what was last known of it may be older than what is kept', async () => {
    const before = device()
    before.drafts.set('r', 'half a thought')
    await before.idle()
    const { drafts, hear, shown } = device(before.keep, { isHeard: false })
    hear()
    expect(shown()).toMatchObject({ content: 'half a thought', isSaved: true })
    drafts.heard()
    expect(shown()).toBeNull()
  })

  it('does not disturb what is being written here, and is offered back when that replaced it', async () => {
    const { drafts, place, keep, hear, shown, idle } = device()
    drafts.set('r', 'mine')
    place.draft = draft('theirs', 2_000_000)
    hear()
    expect(shown()?.content).toBe('mine')
    await idle()
    expect(shown()).toMatchObject({ content: 'mine', isSaved: true, other: { content: 'theirs' } })
    expect(device(keep).shown()?.other?.content).toBe('theirs')
    drafts.dismissOther('r')
    expect(shown()?.other).toBeNull()
  })

  it('is not removed by sending what it was not part of', async () => {
    const { drafts, place, shown, idle } = device()
    drafts.set('r', 'mine')
    await idle()
    place.draft = draft('theirs', 2_000_000)
    drafts.sent('r', 'mine', stored)
    await idle()
    expect([place.draft?.content, shown()?.content]).toEqual(['theirs', 'theirs'])
  })
})

it('what somebody else began on the same device is not shown, and waits for them', () => {
  const { drafts, shown } = device()
  drafts.set('r', 'of ada')
  drafts.become('bob')
  expect(shown()).toBeNull()
  drafts.become('ada')
  expect(shown()?.content).toBe('of ada')
})
