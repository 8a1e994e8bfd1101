import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'
import { settingsTable } from './table.ts'

const noFile = () => ''
const read = (env: Record<string, string>, file = '') =>
  readSettings({ PARLEY_DATA_DIR: '/tmp/parley', ...env }, () => file)

function problemsOf(env: Record<string, string>, file = ''): readonly string[] {
  try {
    read(env, file)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('settings', () => {
  it('are these when nothing is set', () => {
    const { PARLEY_DATA_DIR, ...settings } = readSettings({}, noFile)
    expect(PARLEY_DATA_DIR).toMatch(/\/data$/)
    expect(settings).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      PARLEY_GUESTS: true,
      PARLEY_REGISTRATION: 'open',
      PARLEY_PASSWORD_POLICY: { kind: 'mixed', minLength: 8 },
      PARLEY_TRUSTED_PROXIES: [],
      DATABASE_URL: null,
      LOG_LEVEL: null,
    })
  })

  it.each([
    [{ PORT: '8080' }, { PORT: 8080 }],
    [{ PORT: ' 8080 ' }, { PORT: 8080 }],
    [{ PORT: '' }, { PORT: 3000 }],
    [{ PARLEY_PUBLIC_URL: 'https://Chat.example.org/' }, { PARLEY_PUBLIC_URL: 'https://chat.example.org' }],
    [
      { PARLEY_CORS_ORIGINS: 'https://a.example, https://b.example' },
      { PARLEY_CORS_ORIGINS: ['https://a.example', 'https://b.example'] },
    ],
    [
      { PARLEY_TRUSTED_PROXIES: 'loopback,10.0.0.0/8,::1' },
      { PARLEY_TRUSTED_PROXIES: ['loopback', '10.0.0.0/8', '::1'] },
    ],
    [{ PARLEY_PASSWORD_POLICY: 'length' }, { PARLEY_PASSWORD_POLICY: { kind: 'length', minLength: 12 } }],
    [{ PARLEY_PASSWORD_POLICY: 'mixed:10' }, { PARLEY_PASSWORD_POLICY: { kind: 'mixed', minLength: 10 } }],
    [{ PARLEY_LIMITS: 'off' }, { PARLEY_LIMITS: null }],
    [{ PARLEY_GUESTS: 'off' }, { PARLEY_GUESTS: false }],
    [{ REDIS_URL: 'redis://:pw@[::1]:7000/2' }, { REDIS_URL: [new URL('redis://:pw@[::1]:7000/2')] }],
    [
      { REDIS_URL: 'rediss://one:6379, rediss://two:6379/' },
      { REDIS_URL: [new URL('rediss://one:6379'), new URL('rediss://two:6379/')] },
    ],
  ])('%j become %j', (env, expected) => expect(read(env)).toMatchObject(expected))

  it('change only the rate limits that are named', () => {
    const limits = read({ PARLEY_LIMITS: 'login=10/15m, register=20/1h,person=5/s' }).PARLEY_LIMITS
    expect(limits).toMatchObject({
      login: { points: 10, seconds: 900 },
      register: { points: 20, seconds: 3600 },
      person: { points: 5, seconds: 1 },
      anonymous: { points: 100, seconds: 60 },
    })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', '80 80'],
    ['HOST', 'not a host'],
    ['PARLEY_PUBLIC_URL', 'chat.example.org'],
    ['PARLEY_PUBLIC_URL', 'https://chat.example.org/path'],
    ['PARLEY_PUBLIC_URL', 'https://user:pw@chat.example.org'],
    ['PARLEY_CORS_ORIGINS', '*'],
    ['PARLEY_TRUSTED_PROXIES', '10.0.0.0/64'],
    ['PARLEY_GUESTS', 'maybe'],
    ['PARLEY_REGISTRATION', 'invited'],
    ['PARLEY_PASSWORD_POLICY', 'length:3'],
    ['PARLEY_LIMITS', 'logins=5/1m'],
    ['PARLEY_LIMITS', 'login=0/1m'],
    ['PARLEY_LIMITS', 'constructor=5/1m'],
    ['PARLEY_SECRET', 'short'],
    ['PARLEY_SECRET', `${'x'.repeat(40)},short`],
    ['PARLEY_METRICS_TOKEN', 'short'],
    ['DATABASE_URL', 'mysql://db/parley'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['REDIS_URL', 'redis:///1'],
    ['REDIS_URL', 'redis://:100%sure@localhost'],
    ['REDIS_URL', 'redis://localhost/name'],
    ['REDIS_URL', 'redis://localhost?enableOfflineQueue=true'],
    ['REDIS_URL', 'redis://one:6379,redis://two:6379/1'],
    ['REDIS_URL', 'redis://one:6379,rediss://two:6379'],
    ['REDIS_URL', ','],
    ['CLAMAV_URL', 'http://localhost:3310'],
    ['CLAMAV_URL', 'unix://clamd.ctl'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s by name, without the value', (name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name}: `))
    if (value.length > 4) expect(problems[0]).not.toContain(value)
  })

  it('say of a scanner what is wrong with its address', () => {
    for (const address of ['tcp://clamav:99999', 'clamav:3310']) {
      expect(problemsOf({ CLAMAV_URL: address })).toEqual([expect.stringContaining('a host and a port up to 65535')])
    }
  })

  it('never print a value, whatever it is', () => {
    const name = fc.constantFrom(...Object.keys(settingsTable).filter((each) => each !== 'PARLEY_DATA_DIR'))
    const secret = fc.stringMatching(/^[A-Z][a-z]{5,9}[0-9]{5,9}[^A-Za-z0-9\s]{0,4}$/)
    fc.assert(
      fc.property(name, secret, (each, value) => {
        for (const problem of problemsOf({ [each]: value })) expect(problem).not.toContain(value)
      }),
      { numRuns: 500 },
    )
  })

  it('are refused all at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', PARLEY_GUESTS: 'x' })).toHaveLength(3)
  })

  it('refuse a name that is mistyped and suggest the right one', () => {
    expect(problemsOf({ PARLEY_GEUSTS: 'on' })).toEqual([
      'PARLEY_GEUSTS: there is no such setting; did you mean PARLEY_GUESTS?',
    ])
    expect(problemsOf({ PARLEY_ENTIRELY_ELSE: 'on' })).toEqual(['PARLEY_ENTIRELY_ELSE: there is no such setting'])
    expect(problemsOf({ HOME: '/root', SOMETHING: 'else' })).toEqual([])
  })
})

describe('parley.env', () => {
  it('gives settings that the environment does not', () => {
    const file = '# the port\nPORT=4000\n\nexport PARLEY_NAME="Our place"\nHOST = 0.0.0.0\n'
    expect(read({ HOST: '127.0.0.2' }, file)).toMatchObject({ PORT: 4000, PARLEY_NAME: 'Our place', HOST: '127.0.0.2' })
  })

  it('is held to the same rules', () => {
    expect(problemsOf({}, 'PORT=x')).toEqual(['PORT: expected a whole number from 0 to 65535'])
    expect(problemsOf({}, 'NONSENSE=1')).toEqual(['NONSENSE: there is no such setting'])
    expect(problemsOf({}, 'PORT 4000')).toEqual(['parley.env line 1: expected NAME=value'])
    expect(problemsOf({}, 'PARLEY_DATA_DIR=/elsewhere')).toEqual([
      'PARLEY_DATA_DIR: cannot be set in parley.env, which lies in that folder',
    ])
  })
})
