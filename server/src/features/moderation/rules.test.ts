import type { ReportState, SanctionAction } from '@parley/protocol'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../platform/refusal.ts'
import { decideAnswer, decideAppeal, decideEnd, decideOverPerson, decideStanding } from './rules.ts'

const now = new Date('2030-01-01T12:00:00.000Z')
const later = new Date('2030-01-02T12:00:00.000Z')
const before = new Date('2029-12-31T12:00:00.000Z')

function outcome(decide: () => unknown): unknown {
  try {
    return decide() ?? 'may'
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

describe('something is done about somebody in the whole place', () => {
  it.each([
    ['user', 'user', 'moderator_required'],
    ['user', 'admin', 'moderator_required'],
    ['moderator', 'user', 'may'],
    ['moderator', 'moderator', 'moderation_right_missing'],
    ['moderator', 'admin', 'moderation_right_missing'],
    ['admin', 'user', 'may'],
    ['admin', 'moderator', 'may'],
    ['admin', 'admin', 'moderation_right_missing'],
  ] as const)('by a %s to a %s: %s', (actor, target, expected) => {
    expect(outcome(() => decideOverPerson(actor, target))).toBe(expected)
  })
})

describe('what ends by itself', () => {
  it.each<[SanctionAction, string | undefined, unknown]>([
    ['mute', undefined, 'may'],
    ['mute', later.toISOString(), later],
    ['ban', later.toISOString(), later],
    ['ban', now.toISOString(), 'invalid_input'],
    ['ban', before.toISOString(), 'invalid_input'],
    ['warn', later.toISOString(), 'invalid_input'],
    ['kick', later.toISOString(), 'invalid_input'],
    ['unmute', later.toISOString(), 'invalid_input'],
  ])('a %s until %s: %s', (action, expiresAt, expected) => {
    expect(outcome(() => decideEnd(action, expiresAt, now))).toEqual(expected)
  })
})

describe('another decision is asked for', () => {
  const decided = { action: 'mute', expiresAt: null, endedAt: null, appeal: null } as const
  it.each([
    ['of what holds', {}, 'may'],
    ['of what holds for a time', { expiresAt: later }, 'may'],
    ['of a warning', { action: 'warn' }, 'may'],
    ['of what is over by the clock', { expiresAt: now }, 'not_appealable'],
    ['of what somebody ended', { endedAt: before }, 'not_appealable'],
    ['of what took something back', { action: 'unban' }, 'not_appealable'],
    ['a second time', { appeal: 'open' }, 'already_appealed'],
    ['after it was denied', { appeal: 'denied' }, 'already_appealed'],
  ] as const)('%s: %s', (_case, facts, expected) => {
    expect(outcome(() => decideAppeal({ ...decided, ...facts }, now))).toBe(expected)
  })
})

describe('an appeal is answered', () => {
  const answering = { appeal: 'open', isOwnDecision: false, role: 'moderator', decidedBy: 'moderator' } as const
  it.each([
    ['by another moderator', {}, 'may'],
    ['by who decided it', { isOwnDecision: true }, 'own_decision'],
    ['by an administrator who decided it', { isOwnDecision: true, role: 'admin', decidedBy: 'admin' }, 'may'],
    ['by a moderator where an administrator decided', { decidedBy: 'admin' }, 'moderation_right_missing'],
    ['by who keeps order in a room', { role: 'user', decidedBy: null }, 'may'],
    ['that was answered', { appeal: 'denied' }, 'no_open_appeal'],
    ['that nobody made', { appeal: null, role: 'admin' }, 'no_open_appeal'],
  ] as const)('%s: %s', (_case, facts, expected) => {
    expect(outcome(() => decideAnswer({ ...answering, ...facts }))).toBe(expected)
  })
})

describe('a report', () => {
  it.each<[ReportState, string | null, Parameters<typeof decideStanding>[1], unknown]>([
    ['open', null, { state: 'in_review' }, { state: 'in_review', assigneeId: 'me' }],
    ['open', null, { assigneeId: 'other' }, { state: 'open', assigneeId: 'other' }],
    ['open', null, {}, { state: 'open', assigneeId: null }],
    ['in_review', 'other', { state: 'resolved' }, { state: 'resolved', assigneeId: 'other' }],
    ['in_review', 'other', { assigneeId: null }, { state: 'in_review', assigneeId: null }],
    ['open', null, { state: 'dismissed' }, { state: 'dismissed', assigneeId: 'me' }],
    ['resolved', 'me', { state: 'open' }, 'report_closed'],
    ['dismissed', null, { assigneeId: 'me' }, 'report_closed'],
  ])('that is %s with %s, given %j', (state, assigneeId, wanted, expected) => {
    expect(outcome(() => decideStanding({ state, assigneeId }, wanted, 'me'))).toEqual(expected)
  })
})
