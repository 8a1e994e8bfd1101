import type { RuleView } from '@parley/protocol/wire'
import { describe, expect, it } from 'vitest'
import { administration } from '../../words/en/administration.ts'
import { outcomeOf } from './outcome.ts'
import { draftOf, faultsOf, type RuleValues, valuesOf } from './rule-form.ts'

const pier = { id: 'pier', name: 'Pier' }
const rule: RuleView = {
  id: 'r',
  name: 'Nets',
  explanation: 'No advertising',
  condition: { kind: 'words', words: ['nets*', 'buy now'] },
  action: 'block',
  roomIds: null,
  directs: true,
  enabled: true,
  createdAt: '2030-01-01T00:00:00Z',
  updatedAt: '2030-01-01T00:00:00Z',
}

describe('a rule that is there', () => {
  it.each<RuleView['condition']>([
    rule.condition,
    { kind: 'links', most: 2, domains: ['example.org', 'example.net'] },
    { kind: 'repeat', times: 4, seconds: 90 },
    { kind: 'newcomers', hours: 48, links: false, files: true, directs: false, perMinute: 5 },
    { kind: 'newcomers', hours: 1, links: true, files: false, directs: true, perMinute: null },
    { kind: 'mentions', most: 0 },
  ])('is written as it was when nothing of it is changed: $kind', (condition) => {
    const { name, explanation, action, roomIds, directs } = rule
    const as = { name, explanation, action, roomIds, directs, condition }
    expect(draftOf(valuesOf({ ...rule, condition }, []))).toEqual(as)
  })

  it('keeps its rooms, by name where they are still there', () => {
    const values = valuesOf({ ...rule, roomIds: ['pier', 'gone'] }, [pier])
    expect(values.rooms).toEqual([pier, { id: 'gone', name: null }])
    // Directs are in no room.
    expect(draftOf(values)).toMatchObject({ roomIds: ['pier', 'gone'], directs: false })
  })
})

describe('what keeps a rule from being saved', () => {
  const good = valuesOf(rule, [])
  it.each<[string, Partial<RuleValues>, readonly (keyof RuleValues)[]]>([
    ['nothing when all is there', {}, []],
    ['a name', { name: ' ' }, ['name']],
    ['words, when it is about words', { words: ' \n ' }, ['words']],
    ['no words, when it is about mentions', { kind: 'mentions', words: '' }, []],
    ['a number that is none', { kind: 'links', most: 'many' }, ['most']],
    ['a number that is too small', { kind: 'repeat', times: '1' }, ['times']],
    ['a number that is too large', { kind: 'repeat', seconds: '86401' }, ['seconds']],
    ['a number of another kind does not', { kind: 'repeat', most: 'many' }, []],
    ['a pace may be absent', { kind: 'newcomers', perMinute: '' }, []],
    ['a pace that is none', { kind: 'newcomers', perMinute: '0' }, ['perMinute']],
    ['rooms, when it is about some', { where: 'rooms' }, ['rooms']],
  ])('is %s', (_what, change, fields) => {
    expect(Object.keys(faultsOf({ ...good, ...change }, administration))).toEqual(fields)
  })
})

describe('what becomes of a text', () => {
  const hit = (action: 'block' | 'hold' | 'flag' | null) => ({ ruleId: null, name: null, action, found: ['x'] })
  it.each([
    ['none', []],
    ['flag', ['flag']],
    ['hold', ['flag', 'hold']],
    ['block', ['hold', 'block', 'flag']],
    ['found', [null]],
  ] as const)('is %s', (outcome, actions) => {
    expect(outcomeOf(actions.map(hit))).toBe(outcome)
  })
})
