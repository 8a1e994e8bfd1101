import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'
import { chunkGroups } from './chunks-build.ts'
import { emoji } from './emoji-build.ts'
import { firstParts } from './first-parts-build.ts'
import { icons } from './icons-build.ts'
import { plainImports } from './preload-build.ts'
import { serviceWorker } from './service-worker-build.ts'

export default defineConfig(({ mode }) => {
  const settings = loadEnv(mode, '.', 'PARLEY_')
  const server = `http://127.0.0.1:${settings['PARLEY_DEV_SERVER_PORT'] ?? '3000'}`
  return {
    root: import.meta.dirname,
    plugins: [react(), tailwindcss(), emoji(), icons(), plainImports(), firstParts(), serviceWorker()],
    // The page has one line for all its tabs, and is not to carry the program of another.
    resolve: { alias: [{ find: /^@parley\/sdk$/, replacement: '@parley/sdk/parts' }] },
    server: { proxy: { '/api': { target: server, ws: true }, '/health': server, '/metrics': server } },
    build: {
      outDir: 'dist',
      // Says what comes with what, for the test of the page's weight.
      manifest: true,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: {
        // Every browser that can run the page preloads modules itself.
        polyfill: false,
        // What the first part needs is told in the document; a list in every script is weight for everybody.
        resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      // The content security policy does not allow data: in fonts, and inlined pictures cannot be cached.
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: chunkGroups() } },
    },
  }
})
