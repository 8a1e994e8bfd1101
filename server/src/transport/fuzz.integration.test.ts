import { operations, type OperationName, problemText } from '@parley/protocol'
import { openWorld, type Someone, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const hostileTexts = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202Egnp.exe',
  '%00',
  '../../etc/passwd',
  "' or 1=1 --",
  '{{7*7}}',
  '<script>alert(1)</script>',
  '[object Object]',
  'null',
  '-1',
  '1e999',
  '9007199254740993',
  'x'.repeat(5_000),
  '👩‍👩‍👧'.repeat(50),
  '2030-02-31T99:99:99Z',
  '00000000-0000-0000-0000-000000000000',
)
const anyValue = fc.oneof(
  hostileTexts,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.emailAddress(),
  fc.uuid(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Objects whose fields are mostly those of the contract, so that values are reached and not only names. */
function inputsFor(name: OperationName): fc.Arbitrary<Record<string, unknown>> {
  const schema = z.toJSONSchema(operations[name].input, { io: 'input', unrepresentable: 'any' })
  const known = Object.keys(schema.properties ?? {})
  const key =
    known.length > 0
      ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.string({ maxLength: 12 }))
      : fc.string({ maxLength: 12 })
  return fc.dictionary(key, anyValue, { maxKeys: known.length + 1 })
}

function requestFor(name: OperationName, input: Record<string, unknown>): { path: string; body?: unknown } {
  const { route } = operations[name]
  const rest = new Map(Object.entries(input))
  const path = route.path.replace(/\{(\w+)\}/g, (_, param: string) => {
    const value = rest.get(param) ?? '-'
    rest.delete(param)
    return encodeURIComponent(toText(value)) || '-'
  })
  if (route.rest === 'body') return { path, body: Object.fromEntries(rest) }
  const query = new URLSearchParams([...rest].map(([field, value]): [string, string] => [field, toText(value)]))
  return { path: `${path}?${query}` }
}

/** As text that a URL can carry. */
function toText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value))
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .slice(0, 2_000)
}

describe.each(Object.keys(operations) as OperationName[])('%s', (name) => {
  let someone: Someone
  beforeAll(async () => {
    someone = await world.person()
  })

  it('answers every input with a success or a refusal that names what is wrong, never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(inputsFor(name), async (input) => {
        const { path, body } = requestFor(name, input)
        const answer = await world.send(operations[name].route.method, path, {
          token: someone.token,
          ...(body !== undefined && { body }),
        })
        expect(answer.status, answer.text.slice(0, 500)).toBeLessThan(500)
        if (answer.status < 400) return
        expect(answer.error.reason).toBeTruthy()
        if (answer.error.reason === 'invalid_input') {
          expect(answer.error.details?.length).toBeGreaterThan(0)
          for (const { rule, limit, ...said } of answer.error.details ?? []) {
            expect(said).toEqual({ field: expect.any(String), message: expect.any(String) })
            if (rule !== undefined)
              expect(said.message).toBe(problemText({ rule, ...(limit !== undefined && { limit }) }))
          }
        }
      }),
      { numRuns: 120 },
    )
  })
})

it('answers text that no database can hold with a refusal, wherever it is put', async () => {
  const { token } = await world.person()
  for (const name of Object.keys(operations) as OperationName[]) {
    const { route, input } = operations[name]
    const known = Object.keys(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).properties ?? {})
    for (const field of known) {
      const { path, body } = requestFor(name, { [field]: 'a\u0000b', ...(field !== 'password' && { password: 'x' }) })
      const answer = await world.send(route.method, path, { token, ...(body !== undefined && { body }) })
      expect(answer.status, `${name} ${field} ${answer.text}`).toBeLessThan(500)
    }
  }
})

it('answers every body, JSON or not, with a refusal or a success', async () => {
  const broken = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.json().map((text) => text.slice(0, -1)),
  )
  await fc.assert(
    fc.asyncProperty(broken, async (body) => {
      const answer = await world.send('POST', '/auth/login', { body })
      expect([400, 401, 413]).toContain(answer.status)
    }),
    { numRuns: 200 },
  )
})
