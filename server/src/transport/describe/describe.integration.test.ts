import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openWorld } from '@parley/testkit'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

function lint(path: string): Promise<{ code: number; output: string }> {
  const command = join(root, 'node_modules/.bin/redocly')
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', CI: 'true' }
  return new Promise((resolve) => {
    execFile(
      command,
      ['lint', path, '--config', join(root, 'redocly.yaml')],
      { env, cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : 1, output: stdout + stderr })
      },
    )
  })
}

it('the OpenAPI document passes a strict linter, and a broken one does not', async () => {
  const world = await openWorld()
  const folder = mkdtempSync(join(tmpdir(), 'parley-openapi-'))
  try {
    const { text } = await world.send('GET', '/openapi.json')
    const [good, broken] = [join(folder, 'good.json'), join(folder, 'broken.json')]
    writeFileSync(good, text)
    writeFileSync(broken, text.replace('"operationId":"users.me"', '"operationId":"users.get"'))
    const results = await Promise.all([lint(good), lint(broken)])

    expect(results[0]?.output).toContain('Your API description is valid')
    expect(results.map(({ code }) => code)).toEqual([0, 1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await world.close()
  }
})
