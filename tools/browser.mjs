import { existsSync } from 'node:fs'
import { PrepareError } from './prepare.mjs'
import { run } from './run.mjs'

const chromium = '/usr/bin/chromium'
/** With the fonts that names and messages in every script are drawn with. */
const packages = ['chromium', 'fonts-noto-color-emoji', 'fonts-noto-cjk']

/** Installs the browser that the page is tested in where that can be done; says what to do where it cannot. */
export async function ensureBrowser() {
  if (existsSync(chromium)) return
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!isRootOnDebian) {
    throw new PrepareError(`The tests need Chromium at ${chromium}. On Debian: sudo apt-get update && sudo ${install}`)
  }
  process.stderr.write('Installing Chromium for the tests …\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of ['apt-get update', install]) {
    const [program = '', ...args] = command.split(' ')
    const { code, output } = await run(program, args, { quiet: true, env })
    if (code !== 0) throw new PrepareError(`${command} failed.\n${output.trim()}`)
  }
  if (!existsSync(chromium)) throw new PrepareError(`Debian's package of Chromium has brought no ${chromium}.`)
}
