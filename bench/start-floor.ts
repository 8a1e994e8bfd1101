import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Renders one message and nothing else. */
const program = `
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
const message = createElement('div', { role: 'log' }, createElement('article', null, 'The tide is out.'))
createRoot(document.getElementById('root')).render(message)
`
const document = `<!doctype html><title>floor</title><script type="module" src="/floor.js"></script><div id="root"></div>`

async function bundle(): Promise<string> {
  const name = '\0floor'
  const build = await rolldown({
    input: name,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      { name: 'floor', resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? program : null) },
    ],
    cwd: process.cwd(),
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return output[0].code
}

/** What starting a page with React takes at the least: a page that shows one message it has with it. */
export async function openFloor(): Promise<{ url: string; close(): void }> {
  const script = brotliCompressSync(await bundle())
  const server: Server = createServer((request, response) => {
    if (request.url !== '/floor.js') return void response.setHeader('content-type', 'text/html').end(document)
    response.setHeader('content-type', 'text/javascript').setHeader('content-encoding', 'br')
    response.setHeader('cache-control', 'public, max-age=31536000, immutable').end(script)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
