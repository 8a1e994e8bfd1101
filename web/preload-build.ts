import type { Plugin } from 'vite'

/** What is made of `import()` so that it fetches what a part needs besides; of a part that is asked for by name, and of a whole one. */
const byName =
  /__vitePreload\(async \(\) => \{\s*const \{[^}]*\} = await (import\([^()]*\));\s*return \{[^}]*\};?\s*\},[^()]*\)/g
const whole = /__vitePreload\(\(\) => (import\([^()]*\)),[^()]*\)/g

/**
 * Parts of the page are fetched as a browser fetches them. Vite would have each tell what it needs besides, styles among it; here all
 * styles come with the document, and files are few.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
    renderChunk: (code) => ({ code: code.replaceAll(byName, '$1').replaceAll(whole, '$1'), map: null }),
    // What nobody reads is weight for everybody: it says the name of the styles in each script, and for each part once more.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          file.code = file.code
            .replace(/^const __vite__mapDeps=.*;\n/, '')
            .replaceAll(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '')
        }
      },
    },
  }
}
