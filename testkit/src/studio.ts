import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const source = fileURLToPath(new URL('../../server/src/platform/studio/program.ts', import.meta.url))
const built = fileURLToPath(new URL('../../.build/studio/studio.js', import.meta.url))

/** Servers in tests run from their sources; the process beside them has to be a program. */
export async function buildStudio(): Promise<string> {
  await build({
    input: source,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    output: { file: built, format: 'esm' },
    logLevel: 'warn',
  })
  return built
}
