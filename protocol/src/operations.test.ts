import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operations } from './operations/index.ts'
import { defaultPreferences } from './preferences.ts'
import { reasons, statusOf } from './reasons.ts'
import { retryable } from './retryable.ts'
import { type OperationName, routeOf, routes } from './routes.ts'
import { PreferencesShape } from './shapes.ts'

const all = Object.entries(operations) as [OperationName, (typeof operations)[OperationName]][]

describe.each(all)('%s', (name, operation) => {
  it('stands under its own name and route', () => {
    expect(operation.name).toBe(name)
    expect(operation.route).toEqual(routeOf(name))
  })

  it('has an input field for each parameter of its path, and refuses unknown fields', () => {
    const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })
    for (const param of operation.route.params) expect(Object.keys(schema.properties ?? {})).toContain(param)
    expect(schema.additionalProperties).toBe(false)
    expect(
      operation.input.safeParse({ surprise: 1 }).error?.issues.some((issue) => issue.code === 'unrecognized_keys'),
    ).toBe(true)
  })

  it('says in one sentence what it does', () => expect(operation.summary).toMatch(/^[A-Z].*\.$/))
})

it('no two operations share a method and path', () => {
  expect(new Set(Object.values(routes)).size).toBe(Object.keys(routes).length)
})

it('every reason belongs to a class with a status', () => {
  for (const [reason, { code, message }] of Object.entries(reasons)) {
    expect(statusOf[code], reason).toBeGreaterThanOrEqual(400)
    expect(message, reason).toMatch(/\.$/)
  }
})

it('a client knows which reasons pass', () => {
  const passing = Object.entries(reasons).filter(([, { retry }]) => retry)
  expect([...retryable]).toEqual(passing.map(([reason]) => reason))
})

it('the default preferences have the form of preferences', () => {
  expect(PreferencesShape.parse(defaultPreferences)).toEqual(defaultPreferences)
})

it('a route tells where each field travels', () => {
  expect(routeOf('sessions.end')).toEqual({
    method: 'DELETE',
    path: '/auth/sessions/{sessionId}',
    params: ['sessionId'],
    rest: 'query',
  })
  expect(routeOf('users.updateMe').rest).toBe('body')
})
