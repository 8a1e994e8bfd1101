import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { expect, it } from 'vitest'

/** The client as a page carries it, without what it only loads for those who send files. */
async function build(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./index.ts', import.meta.url)),
    platform: 'browser',
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  return output.map((each) => (each.type === 'chunk' && !each.isDynamicEntry ? each.code : '')).join('')
}

it('the client is small: under 25 KB for a browser, compressed', async () => {
  const code = await build()
  expect(gzipSync(code).length).toBeLessThan(25 * 1024)
  // Nothing that only programs have, and no schemas.
  expect(code).not.toMatch(/\bfrom\s*["`](?!\.\/)|import\(["`](?!\.\/)|ZodError/)
})
