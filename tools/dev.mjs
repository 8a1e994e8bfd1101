import { spawn } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensureInstalled, PrepareError } from './prepare.mjs'
import { root } from './project.mjs'

/** The server as one process after another: the next starts when the last one and its PostgreSQL are gone. */
class Server {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null
  #stopped = Promise.resolve()
  /** Restarts come one after the other, however fast files are saved. */
  #queue = Promise.resolve()

  restart() {
    this.#queue = this.#queue.then(async () => {
      await this.#stop()
      this.#start()
    })
  }

  async stop() {
    await this.#queue
    await this.#stop()
  }

  #start() {
    // A process group of its own: Ctrl-C reaches this program only, which then stops its parts in order.
    const child = spawn(process.execPath, ['--enable-source-maps', 'server/dist/main.js'], {
      cwd: root,
      stdio: 'inherit',
      detached: true,
    })
    this.#child = child
    this.#stopped = new Promise((resolve) => child.once('exit', () => resolve()))
  }

  async #stop() {
    this.#child?.kill('SIGTERM')
    await this.#stopped
    this.#child = null
  }
}

/** Builds the server at every change and calls back when it is built. @param {() => void} built */
async function watchServer(built) {
  const { watch } = await import('rolldown')
  const { copyMigrations, serverBundle, serverOutput } = await import('./build.mjs')
  const migrations = join(root, 'server/src/platform/postgres/migrations')
  const withMigrations = {
    name: 'migrations',
    /** @this {import('rolldown').PluginContext} */
    buildStart() {
      for (const name of readdirSync(migrations)) this.addWatchFile(join(migrations, name))
    },
  }
  const watcher = watch({ ...serverBundle, plugins: [withMigrations], output: serverOutput })
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') process.stderr.write(`The server cannot be built.\n${event.error.message}\n`)
    if (event.code === 'ERROR' || event.code === 'BUNDLE_END') void event.result.close()
    if (event.code !== 'BUNDLE_END') return
    copyMigrations()
    built()
  })
  return watcher
}

/** The page as Vite serves it, with what it asks of the server handed on. */
async function servePage() {
  // The server refuses names it does not know, so this one is for Vite alone.
  process.env['PARLEY_DEV_SERVER_PORT'] = process.env['PORT'] ?? '3000'
  const { createServer } = await import('vite')
  const page = await createServer({
    root: join(root, 'web'),
    configFile: join(root, 'web/vite.config.ts'),
    clearScreen: false,
  })
  delete process.env['PARLEY_DEV_SERVER_PORT']
  await page.listen()
  return page
}

async function develop() {
  checkNode()
  await ensureInstalled()
  // What is watched is written to the same place; `npm start` must not take it for its own.
  rmSync(join(root, '.build', 'built'), { force: true })
  const server = new Server()
  const page = await servePage()
  const watcher = await watchServer(() => server.restart())
  process.stderr.write(`The page of this development server: ${page.resolvedUrls?.local[0] ?? ''}\n`)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void Promise.allSettled([watcher.close(), page.close(), server.stop()]).then(() => process.exit(0))
    })
  }
}

await develop().catch((error) => {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
