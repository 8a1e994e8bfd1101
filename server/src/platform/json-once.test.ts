import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonOf, shareJson } from './json-once.ts'

it('is the JSON of the whole, whatever of it was shared', () => {
  const Whole = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue())
  fc.assert(
    fc.property(Whole, fc.object(), (fields, shared) => {
      const isRecord = typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      const whole = isRecord ? { ...fields, left: undefined, shared } : fields
      const members = isRecord ? Object.values(whole) : []
      for (const each of members) if (typeof each === 'object' && each !== null) shareJson(each)
      expect(jsonOf(whole)).toBe(JSON.stringify(whole))
    }),
  )
})

it('is made once of what is shared', () => {
  let times = 0
  const shared = { toJSON: () => (times += 1) }
  shareJson(shared)
  expect([jsonOf({ shared }), jsonOf({ shared })]).toEqual(['{"shared":1}', '{"shared":1}'])
})
