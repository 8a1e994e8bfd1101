import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'
import { chunkGroups } from './chunks-build.ts'
import { emoji } from './emoji-build.ts'
import { serviceWorker } from './service-worker-build.ts'

export default defineConfig(({ mode }) => {
  const settings = loadEnv(mode, '.', 'PARLEY_')
  const server = `http://127.0.0.1:${settings['PARLEY_DEV_SERVER_PORT'] ?? '3000'}`
  return {
    root: import.meta.dirname,
    plugins: [react(), tailwindcss(), emoji(), serviceWorker()],
    server: { proxy: { '/api': { target: server, ws: true }, '/health': server, '/metrics': server } },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      // Every browser that can run the page preloads modules itself.
      modulePreload: { polyfill: false },
      // The content security policy does not allow data: in fonts, and inlined pictures cannot be cached.
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: chunkGroups() } },
    },
  }
})
