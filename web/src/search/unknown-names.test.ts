import { ParleyError } from '@parley/sdk'
import { expect, it } from 'vitest'
import { unknownNames } from './unknown-names.ts'

const refusal = (...messages: string[]) =>
  new ParleyError({
    code: 'VALIDATION_ERROR',
    reason: 'query_not_understood',
    message: 'Something in this search is not known.',
    details: messages.map((message) => ({ field: 'q', message })),
  })

it('tells which names of a search are not known, and of what they are', () => {
  const error = refusal('0–11 “nobody”: There is nobody.', '17–29 “nowhere”: No such room.')
  expect(unknownNames('from:nobody lamp -in:nowhere', error)).toEqual([
    { reason: 'unknown_person', at: { from: 0, to: 11 }, about: 'nobody' },
    { reason: 'unknown_room', at: { from: 17, to: 29 }, about: 'nowhere' },
  ])
})

it('tells that there is nothing to look for', () => {
  const error = refusal('0–3: There is nothing to look for.')
  expect(unknownNames('!!!', error)).toEqual([{ reason: 'nothing', at: { from: 0, to: 3 }, about: '' }])
  expect(unknownNames('!!! lamp', error)).toEqual([])
})

it('says nothing about words that were written since, nor about other failures', () => {
  expect(unknownNames('lamp', refusal('0–11 “nobody”: There is nobody.'))).toEqual([])
  expect(unknownNames('from:nobody', refusal('This is too long.'))).toEqual([])
  expect(unknownNames('from:nobody', new Error('cut'))).toEqual([])
})
