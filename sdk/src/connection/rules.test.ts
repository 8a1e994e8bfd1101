import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayOf, reconnecting } from '../backoff.ts'
import { ParleyError } from '../errors.ts'
import { decideNext } from './after-end.ts'
import { bottom, climb, type Happening } from './ladder.ts'
import { StreamParser } from './sse-parser.ts'

describe('backoff', () => {
  it('is anything up to a time that doubles until half a minute', () => {
    expect([0, 1, 2, 5, 6, 100].map((attempt) => delayOf(reconnecting, attempt, 1))).toEqual([
      500, 1000, 2000, 16_000, 30_000, 30_000,
    ])
    expect(delayOf(reconnecting, 3, 0)).toBe(0)
    expect(delayOf(reconnecting, 3, 0.5)).toBe(2000)
  })
})

describe('the ladder', () => {
  const after = (happenings: readonly Happening[], rungs = 3) =>
    happenings.reduce((ladder, happening) => climb(ladder, rungs, happening), bottom).rung

  it.each<[string, Happening[], number]>([
    ['begins with the best way', [], 0],
    ['gives it three attempts', ['unreachable', 'unreachable'], 0],
    ['then asks the next', ['unreachable', 'unreachable', 'unreachable'], 1],
    [
      'which reaches nothing either: it was not the way',
      ['unreachable', 'unreachable', 'unreachable', 'unreachable'],
      0,
    ],
    ['and asks it again after one more attempt', [...Array<Happening>(5).fill('unreachable')], 1],
    ['goes on at once from a way that does not fit', ['unfit'], 1],
    ['and on', ['unfit', 'unfit'], 2],
    ['and begins anew', ['unfit', 'unfit', 'unfit'], 0],
    ['stays where it was welcomed', ['unfit', 'welcomed', 'unfit'], 2],
    ['forgets failures once it was welcomed', ['unreachable', 'unreachable', 'welcomed', 'unreachable'], 0],
    ['tries the best way again', ['unfit', 'welcomed', 'better'], 0],
    ['and goes back to what works at the first failure', ['unfit', 'unfit', 'welcomed', 'better', 'unreachable'], 2],
    ['or stays with the best', ['unfit', 'welcomed', 'better', 'welcomed'], 0],
  ])('%s', (_, happenings, rung) => expect(after(happenings)).toBe(rung))

  it('has one way only where there is one', () => {
    expect(after(Array<Happening>(9).fill('unreachable'), 1)).toBe(0)
    expect(after(['unfit'], 1)).toBe(0)
  })
})

describe('after the end of a line', () => {
  const refused = (reason: 'token_expired' | 'session_ended' | 'shutting_down' | 'account_required') => {
    const codes = {
      token_expired: 'UNAUTHORIZED',
      session_ended: 'UNAUTHORIZED',
      shutting_down: 'SERVICE_UNAVAILABLE',
      account_required: 'FORBIDDEN',
    } as const
    return new ParleyError({ code: codes[reason], reason, message: '', retryAfterMs: 7 })
  }

  it.each([
    ['an unreachable place', { why: 'unreachable' }, null, { do: 'wait', afterMs: null }],
    ['a lost line', { why: 'lost' }, null, { do: 'wait', afterMs: null }],
    ['a line that moved', { why: 'closed', code: 4000 }, 1234, { do: 'wait', afterMs: 1234 }],
    ['a line too slow', { why: 'closed', code: 4001 }, null, { do: 'wait', afterMs: null }],
    ['a missed heartbeat', { why: 'closed', code: 4003 }, null, { do: 'wait', afterMs: null }],
    ['a session that ended', { why: 'closed', code: 4500 }, null, { do: 'stop', why: 'signed_out' }],
    ['a ban', { why: 'closed', code: 4501 }, null, { do: 'stop', why: 'banned' }],
    ['an old version', { why: 'closed', code: 4502 }, null, { do: 'stop', why: 'unsupported_version' }],
    ['a last word of a later version', { why: 'closed', code: 4999 }, null, { do: 'stop', why: 'refused' }],
    ['an old token', { why: 'refused', error: refused('token_expired') }, null, { do: 'renew' }],
    [
      'a session that is over',
      { why: 'refused', error: refused('session_ended') },
      null,
      { do: 'stop', why: 'signed_out' },
    ],
    ['a place that restarts', { why: 'refused', error: refused('shutting_down') }, null, { do: 'wait', afterMs: 7 }],
    ['no right to it', { why: 'refused', error: refused('account_required') }, null, { do: 'stop', why: 'refused' }],
  ] as const)('%s', (_, end, movedInMs, next) => expect(decideNext(end, movedInMs)).toMatchObject(next))
})

it('a stream is cut into the same events however it comes in pieces', () => {
  const stream =
    ': note\n\nevent: welcome\nid: 1\ndata: {"a":\r\ndata: 1}\r\n\r\ndata:x\n\nevent: nothing\n\ndata: ü 🎉\n\n'
  const events = [
    { event: 'welcome', data: '{"a":\n1}' },
    { event: 'message', data: 'x' },
    { event: 'message', data: 'ü 🎉' },
  ]
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
      const parser = new StreamParser()
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length]
      const heard = places.slice(1).flatMap((to, index) => parser.push(stream.slice(places[index], to)))
      expect(heard).toEqual(events)
    }),
  )
})
