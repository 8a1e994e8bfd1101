import type { Plugin } from 'vite'

/**
 * Parts of the page are fetched as a browser fetches them. Vite would have each tell what it needs besides, styles among it; here all
 * styles come with the document, and files are few.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
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
