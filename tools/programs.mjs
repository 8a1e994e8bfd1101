import { existsSync } from 'node:fs'
import { PrepareError } from './prepare.mjs'
import { run } from './run.mjs'

/** What the tests run beside Node, where it must be, and the packages of Debian that bring it. */
const programs = [
  // With the fonts that names and messages in every script are drawn with.
  { path: '/usr/bin/chromium', packages: ['chromium', 'fonts-noto-color-emoji', 'fonts-noto-cjk'] },
  // The same without windows, for all that needs no microphone.
  { path: '/usr/bin/chromium-headless-shell', packages: ['chromium-headless-shell'] },
  // What nodes of one place talk through.
  { path: '/usr/bin/redis-server', packages: ['redis-server'] },
  // What looks at files before anybody gets them, and what makes pictures of films and documents.
  { path: '/usr/sbin/clamd', packages: ['clamav-daemon'] },
  { path: '/usr/bin/ffmpeg', packages: ['ffmpeg'] },
  { path: '/usr/bin/pdftoppm', packages: ['poppler-utils'] },
  // A storage that speaks S3.
  {
    path: '/usr/bin/swift-proxy-server',
    packages: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'python3-swift'],
  },
]

/** Installs the programs that the tests need where that can be done; says what to do where it cannot. */
export async function ensurePrograms() {
  const missing = programs.filter(({ path }) => !existsSync(path))
  if (missing.length === 0) return
  const names = missing.flatMap(({ packages }) => packages).join(' ')
  const install = `apt-get install -y --no-install-recommends ${names}`
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!isRootOnDebian) {
    const paths = missing.map(({ path }) => path).join(' and ')
    throw new PrepareError(`The tests need ${paths}. On Debian: sudo apt-get update && sudo ${install}`)
  }
  process.stderr.write(`Installing what the tests need: ${names} …\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of ['apt-get update', install]) {
    const [program = '', ...args] = command.split(' ')
    const { code, output } = await run(program, args, { quiet: true, env })
    if (code !== 0) throw new PrepareError(`${command} failed.\n${output.trim()}`)
  }
  const absent = missing.filter(({ path }) => !existsSync(path)).map(({ path }) => path)
  if (absent.length > 0) throw new PrepareError(`The packages of Debian have not brought ${absent.join(', ')}.`)
}
