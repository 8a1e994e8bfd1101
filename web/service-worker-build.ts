import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Plugin, Rolldown } from 'vite'
import { themeFile } from './first-parts-build.ts'
import type { Build } from './src/offline/worker/answer-rules.ts'

/** Files that no page asks for by itself. */
const isLeftOut = (path: string) =>
  /\.(map|gz|br|webmanifest)$|^\/\.vite\//.test(path) || ['/index.html', '/theme.js'].includes(path)

/** Makes `sw.js` once everything else is built, because it carries the list of that. */
export function serviceWorker(): Plugin {
  let folders = { root: '', publicDir: '', outDir: '' }
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ root, publicDir, build }) => void (folders = { root, publicDir, outDir: build.outDir }),
    async writeBundle(_options, bundle) {
      const { root, publicDir } = folders
      const outDir = join(root, folders.outDir)
      const worker = await rolldown({
        input: join(root, 'src/offline/worker/service-worker.ts'),
        platform: 'browser',
        transform: { define: { __BUILD__: JSON.stringify(describe(bundle, publicDir, outDir)) } },
      })
      const { output } = await worker.generate({ format: 'iife', minify: true })
      await worker.close()
      writeFileSync(join(outDir, 'sw.js'), output[0].code)
    },
  }
}

function describe(bundle: Rolldown.OutputBundle, publicDir: string, outDir: string): Build {
  const files = readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(publicDir.length))
  const themes = Object.keys(bundle).flatMap((name) => (themeFile.test(name) ? [`/${name}`] : []))
  const [entry = '', ...others] = initialFiles(bundle)
  const initial = new Set(['/', ...themes, '/favicon.svg', entry, ...others])
  const all = [...Object.keys(bundle).map((name) => `/${name}`), ...files].filter((path) => !isLeftOut(path))
  const hash = createHash('sha256')
  for (const path of [...all, '/index.html'].toSorted()) hash.update(path).update(readFileSync(join(outDir, path)))
  return {
    id: hash.digest('hex').slice(0, 12),
    entry,
    shell: [...initial],
    rest: all.filter((path) => !initial.has(path)),
  }
}

/** What the page loads before it shows anything: its entry with all that this imports, and their styles. */
function initialFiles(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const file = bundle[name]
    if (file?.type !== 'chunk' || found.has(name)) return
    found.add(name)
    for (const style of file.viteMetadata?.importedCss ?? []) found.add(style)
    for (const each of file.imports) visit(each)
  }
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) visit(file.fileName)
  return [...found].map((name) => `/${name}`)
}
