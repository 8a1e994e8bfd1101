import { durations } from '@parley/protocol'
import { goodPassword, openWorld, type World } from '@parley/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

/**
 * Random lives of one account on several devices, held against a model of what the rules promise: who may still act, and
 * which refresh token is good for what, at every step.
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Generation {
  readonly token: string
  usedAt: number | null
  readonly issuedAt: number
}

interface Device {
  readonly chain: Generation[]
  readonly access: { token: string; issuedAt: number }[]
  alive: boolean
}

const device = fc.nat(2)
const Refresh = fc.record({
  do: fc.constant('refresh' as const),
  device,
  back: fc.nat(2),
  times: fc.integer({ min: 1, max: 3 }),
})
const Wait = fc.record({
  do: fc.constant('wait' as const),
  seconds: fc.constantFrom(1, 29, 31, 31, 600, 900, 86_400, 3 * 86_400),
})
const Step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('login' as const) }) },
  { weight: 6, arbitrary: Refresh },
  { weight: 5, arbitrary: Wait },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('logout' as const), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), device, by: device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('password' as const), device }) },
)
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

class Life {
  readonly devices: Device[] = []
  password = goodPassword
  changes = 0
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  get now(): number {
    return world.clock.now().getTime() / 1000
  }

  admit({ accessToken, refreshToken }: { accessToken: string; refreshToken: string }): void {
    const issuedAt = this.now
    this.devices.push({
      alive: true,
      access: [{ token: accessToken, issuedAt }],
      chain: [{ token: refreshToken, usedAt: null, issuedAt }],
    })
  }

  /** A device, with its newest access token if that is still good. */
  pick(index: number): { device: Device; token: string | null } | null {
    const device = this.devices[index % Math.max(1, this.devices.length)]
    if (device === undefined) return null
    const newest = device.access.at(-1)
    const isGood =
      newest !== undefined && this.isAlive(device) && newest.issuedAt + durations.accessTokenSeconds > this.now
    return { device, token: isGood ? newest.token : null }
  }

  isAlive(device: Device): boolean {
    const last = device.chain.at(-1)
    return device.alive && last !== undefined && last.issuedAt + durations.refreshTokenSeconds > this.now
  }

  async step(step: Step): Promise<void> {
    if (step.do === 'wait') return world.clock.advance({ seconds: step.seconds })
    if (step.do === 'login') {
      const answer = await world.send('POST', '/auth/login', { body: { login: this.name, password: this.password } })
      expect(answer.status).toBe(200)
      return this.admit(answer.tokens)
    }
    const picked = this.pick(step.device)
    if (picked === null) return
    if (step.do === 'refresh') return await this.refresh(picked.device, step.back, step.times)
    if (picked.token === null) return
    await this.act(step, picked.device, picked.token)
  }

  async act(step: Exclude<Step, { do: 'wait' | 'login' | 'refresh' }>, device: Device, token: string): Promise<void> {
    if (step.do === 'logout') {
      expect((await world.send('POST', '/auth/logout', { token })).status).toBe(204)
      device.alive = false
    } else if (step.do === 'password') {
      const next = `Correct-horse-${(this.changes += 1)}`
      const answer = await world.send('POST', '/auth/password', { token, body: { current: this.password, next } })
      expect(answer.status).toBe(204)
      this.password = next
      for (const other of this.devices) if (other !== device) other.alive = false
    } else {
      const target = this.pick(step.by)
      const sessionId = sessionOf(target?.device.access[0]?.token ?? '')
      const wasAlive = target !== null && this.isAlive(target.device)
      const answer = await world.send('DELETE', `/auth/sessions/${sessionId}`, { token })
      expect(answer.status).toBe(wasAlive ? 204 : 404)
      if (wasAlive) target.device.alive = false
    }
  }

  async refresh(device: Device, back: number, times: number): Promise<void> {
    const generation = device.chain.at(-1 - Math.min(back, device.chain.length - 1))
    if (generation === undefined) return
    const expected = this.expectedOf(device, generation)
    seen[expected] += 1
    if (expected === 'good' && generation.usedAt !== null) seen.repeated += 1
    const answers = await Promise.all(
      Array.from({ length: times }, () =>
        world.send('POST', '/auth/refresh', { body: { refreshToken: generation.token } }),
      ),
    )
    if (expected !== 'good') {
      const reasons = answers.map((answer) => answer.error.reason)
      if (expected === 'refresh_reused') expect(reasons.filter((reason) => reason === expected)).toHaveLength(1)
      else expect(new Set(reasons)).toEqual(new Set(['refresh_invalid']))
      if (expected === 'refresh_reused') device.alive = false
      return
    }
    const successors = new Set(answers.map(({ tokens }) => tokens.refreshToken))
    expect(successors.size).toBe(1)
    const [token = ''] = successors
    const known = device.chain.find((each) => each.token === token)
    if (generation.usedAt !== null) expect(known).toBeDefined()
    else device.chain.push({ token, usedAt: null, issuedAt: this.now })
    generation.usedAt ??= this.now
    for (const { tokens } of answers) device.access.push({ token: tokens.accessToken, issuedAt: this.now })
  }

  expectedOf(device: Device, generation: Generation): 'good' | 'refresh_invalid' | 'refresh_reused' {
    if (!this.isAlive(device) || generation.issuedAt + durations.refreshTokenSeconds <= this.now)
      return 'refresh_invalid'
    const isLate = generation.usedAt !== null && this.now - generation.usedAt > durations.refreshGraceSeconds
    return isLate ? 'refresh_reused' : 'good'
  }

  /** Everything that was ever handed out is tried: it opens exactly what the model says. */
  async check(): Promise<void> {
    for (const device of this.devices) {
      for (const { token, issuedAt } of device.access) {
        const isFresh = issuedAt + durations.accessTokenSeconds > this.now
        const answer = await world.send('GET', '/users/me', { token })
        if (!isFresh) expect(answer.error.reason).toBe('token_expired')
        else if (this.isAlive(device)) expect(answer.status, answer.text).toBe(200)
        else expect(answer.error.reason).toBe('session_ended')
      }
    }
  }
}

function sessionOf(token: string): string {
  const claims: { sid: string } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return claims.sid
}

let lives = 0
/** How often the rare things happened, so that a change of the generator cannot quietly stop trying them. */
const seen = { good: 0, refresh_invalid: 0, refresh_reused: 0, repeated: 0 }

it('keeps every promise about sessions through random lives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const life = new Life(`life${(lives += 1)}`)
      life.admit(
        (await world.send('POST', '/auth/register', { body: { username: life.name, password: goodPassword } })).tokens,
      )
      for (const step of steps) {
        await life.step(step)
        await life.check()
      }
    }),
    { numRuns: 60 },
  )
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10)
}, 300_000)
