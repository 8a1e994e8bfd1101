import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventSchemas, liveCommands, livePaths, operations } from '@parley/protocol'
import { openWorld } from '@parley/testkit'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

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

it.each([
  ['openapi.json', '"operationId":"users.me"', '"operationId":"users.get"'],
  ['asyncapi.json', '"#/channels/live/messages/refusal"', '"#/channels/live/messages/no"'],
])('%s passes a strict linter, and a broken one does not', async (name, right, wrong) => {
  const world = await openWorld()
  const folder = mkdtempSync(join(tmpdir(), 'parley-describe-'))
  try {
    const { text } = await world.send('GET', `/${name}`)
    const [good, broken] = [join(folder, 'good.json'), join(folder, 'broken.json')]
    writeFileSync(good, text)
    writeFileSync(broken, text.replace(right, wrong))
    const results = await Promise.all([lint(good), lint(broken)])

    expect(results[0]?.output).toContain('Your API description is valid')
    expect(results.map(({ code }) => code)).toEqual([0, 1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await world.close()
  }
})

it('the AsyncAPI document describes every command and every event, and the OpenAPI document every way in', async () => {
  const world = await openWorld()
  try {
    const live = (await world.send('GET', '/asyncapi.json')).body as AsyncApi
    expect(Object.keys(live.operations).toSorted()).toEqual(
      ['hello', ...Object.keys(liveCommands), ...Object.keys(operations), 'events'].toSorted(),
    )
    expect(live.operations['events']?.messages).toHaveLength(Object.keys(eventSchemas).length)
    const { paths } = (await world.send('GET', '/openapi.json')).body as { paths: object }
    expect(Object.keys(paths)).toEqual(expect.arrayContaining([livePaths.stream, livePaths.poll]))
  } finally {
    await world.close()
  }
})

interface AsyncApi {
  readonly operations: Readonly<Record<string, { readonly messages: readonly unknown[] }>>
}
