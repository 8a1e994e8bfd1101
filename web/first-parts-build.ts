import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** What somebody sees first who was here before, by the names that `public/theme.js` has for it. */
const roots = {
  frame: 'src/frame/frame.tsx',
  wide: 'src/layout/wide-frame.tsx',
  phone: 'src/layout/phone-frame.tsx',
  room: 'src/conversation/room-screen.tsx',
  home: 'src/home/home-screen.tsx',
  line: 'src/offline/tab-connection.ts',
}

/** What a built page calls the script that runs before the first paint. */
export const themeFile = /^assets\/theme-\w+\.js$/

/**
 * Gives the script that runs first a name that changes with it, because the whole page waits for it and a browser need not ask
 * again for what cannot change; and tells it which files to ask for at once, together with those that the document names.
 */
export function firstParts(): Plugin {
  let theme = { fileName: '', source: '' }
  return {
    name: 'first-parts',
    apply: 'build',
    configResolved({ publicDir }) {
      const source = readFileSync(join(publicDir, 'theme.js'), 'utf8')
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
      theme = { fileName: `assets/theme-${hash}.js`, source }
    },
    buildStart() {
      this.emitFile({ type: 'asset', ...theme })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const parts = Object.fromEntries(
          Object.entries(roots).map(([name, root]) => [
            name,
            filesOf(bundle, root).filter((file) => !html.includes(file)),
          ]),
        )
        const told = JSON.stringify(parts).replaceAll('"', '&quot;')
        return html.replace('<script src="/theme.js">', `<script src="/${theme.fileName}" data-parts="${told}">`)
      },
    },
  }
}

function filesOf(bundle: Rolldown.OutputBundle, root: string): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const file = bundle[name]
    if (file?.type !== 'chunk' || found.has(name)) return
    found.add(name)
    for (const each of file.imports) visit(each)
  }
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.facadeModuleId?.endsWith(root)) visit(file.fileName)
  }
  return [...found].map((name) => `/${name}`)
}
