import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { startProgram, type TestProgram } from './program.ts'

/** A ClamAV of its own that knows one virus. */
export interface TestClamd extends TestProgram {
  /** The value of the setting. */
  readonly url: string
  /** The same by its socket. */
  readonly socketUrl: string
}

/** What every scanner calls a virus so that it can be tried out. In two halves, so that no scanner minds this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Files larger than this are not looked at by it. */
export const clamdMostBytes = 4 * 1024 * 1024

export async function startClamd(): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-clamd-'))
  const port = await freePort()
  const socket = join(folder, 'clamd.ctl')
  const config = join(folder, 'clamd.conf')
  writeSignatures(join(folder, 'db'))
  writeFileSync(
    config,
    [
      `DatabaseDirectory ${join(folder, 'db')}`,
      `LocalSocket ${socket}`,
      'FixStaleSocket yes',
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      'Foreground yes',
      `User ${process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? '')}`,
      `StreamMaxLength ${clamdMostBytes}`,
      '',
    ].join('\n'),
  )
  const program = await startProgram({
    name: 'clamd',
    args: ['-c', config],
    answers: async () => (await ping(port).catch(() => '')).startsWith('PONG'),
    patience: { timeout: 50_000, interval: 20 },
  })
  return {
    ...program,
    url: `tcp://127.0.0.1:${port}`,
    socketUrl: `unix://${socket}`,
    async close() {
      await program.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** By the whole file, and wherever its words stand. */
function writeSignatures(folder: string): void {
  mkdirSync(folder)
  const hash = createHash('md5').update(eicar).digest('hex')
  writeFileSync(join(folder, 'test.hdb'), `${hash}:${eicar.length}:Eicar-Test-Signature\n`)
  const words = Buffer.from(eicar.slice(28, -5)).toString('hex')
  writeFileSync(join(folder, 'test.ndb'), `Eicar-Test-Signature:0:*:${words}\n`)
}

function ping(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
    socket.write('zPING\0')
  })
}
