import { describe, expect, it } from 'vitest'
import { findMentioned } from './mentioned.ts'

const people = [
  { id: '1', username: 'Bert', displayName: 'Bert' },
  { id: '2', username: 'anna.b', displayName: 'Anna' },
  null,
]

describe('whom a written name means', () => {
  it.each([
    ['bert', '1', ''],
    ['BERT', '1', ''],
    ['bert.', '1', '.'],
    ['anna.b', '2', ''],
    ['anna.b.-', '2', '.-'],
    ['bert_', '1', '_'],
    ['carl', undefined, undefined],
  ])('%s', (name, id, rest) => {
    const found = findMentioned(name, people)
    expect([found?.person.id, found?.rest]).toEqual([id, rest])
  })
})
