import type { ContactView } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import { expect, it } from 'vitest'
import { sampleMessage } from '../message/sample-message.ts'
import { ada } from '../people/sample-person.ts'
import { Folds } from './folds.ts'

const { author } = sampleMessage
const being = (state: ContactView['state']) =>
  new Map([[author.id, { user: { ...ada, id: author.id }, state, since: null }]])

it('folds what somebody says as long as they are kept away, but for what was asked to be seen', () => {
  const contacts = createCell<ReadonlyMap<string, ContactView>>(new Map())
  let changes = 0
  const folds = new Folds(contacts, () => (changes += 1))
  const other = { ...sampleMessage, id: 'other' }
  expect(folds.isFolded(sampleMessage)).toBe(false)
  contacts.set(being('blocked'))
  expect([sampleMessage, other].map(folds.isFolded)).toEqual([true, true])
  folds.unfold([sampleMessage])
  expect(changes).toBe(1)
  expect([sampleMessage, other].map(folds.isFolded)).toEqual([false, true])
  contacts.set(being('accepted'))
  expect([sampleMessage, other].map(folds.isFolded)).toEqual([false, false])
})
