import { expect, it } from 'vitest'
import { openPlace, signIn, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

it.each(['/', '/index.html', '/r/harbour'])(
  'the page at %s comes under its policy, and who holds it is told nothing that could go wrong on the way',
  async (path) => {
    const world = await openPlace()
    const ask = (held: string) => fetch(world.url + path, { headers: { 'if-none-match': held } })
    const answer = await ask('"another"')
    const policy = answer.headers.get('content-security-policy')
    expect([answer.status, policy, answer.headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining("connect-src 'self'"),
      'no-cache',
    ])
    expect(await answer.text()).toContain('<div id="root">')
    const again = await ask(answer.headers.get('etag') ?? '')
    const said = ['content-security-policy', 'cache-control', 'etag'].map((name) => again.headers.get(name))
    expect([again.status, await again.text(), said]).toEqual([304, '', [null, 'no-cache', answer.headers.get('etag')]])
  },
)

it('half of a cookie that was cut on its way signs nobody out', async () => {
  const world = await openPlace()
  await world.person('ada')
  const { context, page } = await visit(browser())
  await signIn(page, world, 'ada')
  const whole = (await context.cookies(`${world.url}/api/v1/auth/refresh`)).find(({ path }) => path.includes('/auth'))
  if (whole === undefined) throw new Error('there is no session to keep')
  // Where the answer to /api/v1/auth/refresh was cut, nothing says a path, and a browser takes the folder of what it asked.
  await context.addCookies([
    { name: whole.name, value: whole.value.slice(0, 9), domain: whole.domain, path: '/api/v1/auth' },
  ])
  await page.reload()
  await page.getByRole('button', { name: 'Account menu' }).waitFor()
  const values = (await context.cookies(`${world.url}/api/v1/auth/refresh`)).map(({ value }) => value.length)
  expect(values.toSorted((a, b) => a - b)).toEqual([9, 43])
})
