import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project.mjs'

/** @typedef {{ url: string, login: string, password: string, stop: () => Promise<void> }} Place */

/** Who opens a place that nobody has been in. */
const first = { login: 'ada', password: 'Correct-horse-7' }

/**
 * Starts the built program with a place of its own, made anew.
 * @param {'demo' | 'empty'} kind
 * @param {string} folder
 * @returns {Promise<Place>}
 */
export async function startPlace(kind, folder) {
  rmSync(folder, { recursive: true, force: true })
  const env = {
    ...process.env,
    PARLEY_DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    PARLEY_LIMITS: 'off',
    LOG_LEVEL: 'error',
  }
  const args = [join(root, 'server/dist/main.js'), ...(kind === 'demo' ? ['--demo'] : [])]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const isSaid = kind === 'demo' ? /ready at (\S+)\nSign in as (\S+) with the password (\S+)\.\n/ : /ready at (\S+)\n/
  const [, url = '', login = first.login, password = first.password] = await hear(child, isSaid)
  async function stop() {
    child.kill('SIGTERM')
    await ended
  }
  return { url, login, password, stop }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} child
 * @param {RegExp} wanted
 * @returns {Promise<readonly string[]>}
 */
function hear(child, wanted) {
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Parley ended with ${code} before it was ready.`)))
    child.stdout.on('data', (/** @type {Buffer} */ bytes) => {
      said += bytes.toString()
      const found = wanted.exec(said)
      if (found !== null) resolve(found)
    })
  })
}
