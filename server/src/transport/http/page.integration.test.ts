import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
let world: World

async function build(name: string): Promise<void> {
  await writeFile(join(folder, 'assets', `${name}.js`), `// ${name}`)
  await writeFile(join(folder, 'index.html'), `<script src="/assets/${name}.js"></script>`)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-page-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'manifest.webmanifest'), '{}')
  await writeFile(join(folder, 'assets', '.hidden'), 'secret')
  await build('first')
  world = await openWorld({ pageFolder: folder })
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

describe('the page', () => {
  it('that is built anew while it is served is served whole', async () => {
    for (const name of ['first', 'second']) {
      await build(name)
      const page = await world.send('GET', '//')
      const [source = ''] = /\/assets\/\w+\.js/.exec(page.text) ?? []
      const script = await world.send('GET', `/${source}`)
      expect([source, script.status, script.text]).toEqual([`/assets/${name}.js`, 200, `// ${name}`])
      expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(script.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    }
  })

  it.each([
    '/assets',
    '/assets/',
    '/assets/none.js',
    '/assets/.hidden',
    '/assets/first.js/',
    '/assets/first.js%00',
    '/assets/..%2findex.html',
    '/assets/..%5cindex.html',
    '/assets/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/assets/%E0%A4%A',
  ])('gives nothing out at %s', async (path) => {
    const { status, error } = await world.send('GET', `/${path}`)
    expect([400, 404]).toContain(status)
    expect(error.code).toMatch(/NOT_FOUND|VALIDATION_ERROR/)
  })
})
