import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonOf, shareJson } from './json-once.ts'

it('is the JSON of the whole, whatever of it was shared', () => {
  const Fields = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(Fields, fc.object(), (fields, shared) => {
      const whole = { ...fields, left: undefined, shared }
      for (const each of Object.values(whole)) if (typeof each === 'object' && each !== null) shareJson(each)
      expect(jsonOf(whole)).toBe(JSON.stringify(whole))
    }),
  )
})

it.each([null, undefined, 7, 'text', [{ a: 1 }], {}, new Date(0)])(
  'is what it always was where nothing is shared: %s',
  (value) => {
    expect(jsonOf(value)).toBe(JSON.stringify(value))
  },
)

it('is made once of what is shared', () => {
  let times = 0
  const shared = { toJSON: () => (times += 1) }
  shareJson(shared)
  expect([jsonOf({ shared }), jsonOf({ shared })]).toEqual(['{"shared":1}', '{"shared":1}'])
})
