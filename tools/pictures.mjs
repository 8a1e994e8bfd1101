import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { openFirstAccount, signIn, takePictures } from './pictures/camera.mjs'
import { layers } from './pictures/layers.mjs'
import { startPlace } from './pictures/place.mjs'
import { doors, emptyPlace, inhabited, nobodyYet } from './pictures/scenes.mjs'
import { checkNode, ensureBuilt, ensureInstalled, PrepareError } from './prepare.mjs'
import { ensurePrograms } from './programs.mjs'
import { root } from './project.mjs'

/**
 * Renders every screen and state of the page into `.build/pictures`, to be looked at: `npm run pictures` all, and
 * `npm run pictures -- inbox switcher` those whose names begin so.
 */
const folder = join(root, '.build', 'pictures')
const asked = process.argv.slice(2)
/** @param {readonly import('./pictures/scenes.mjs').Scene[]} scenes */
const wanted = (scenes) =>
  scenes.filter(({ name }) => asked.length === 0 || asked.some((each) => name.startsWith(each)))

async function takeAll() {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const places = []
  try {
    if (asked.length === 0) rmSync(folder, { recursive: true, force: true })
    const demo = await startPlace('demo', join(root, '.build', 'pictures-demo'))
    places.push(demo)
    const empty = await startPlace('empty', join(root, '.build', 'pictures-empty'))
    places.push(empty)
    const before = await takePictures({ browser, folder, place: empty, scenes: wanted(nobodyYet), enter: null })
    await openFirstAccount(empty)
    const results = [
      before,
      await takePictures({ browser, folder, place: demo, scenes: wanted(doors), enter: null }),
      await takePictures({ browser, folder, place: empty, scenes: wanted(emptyPlace), enter: signIn(empty) }),
      await takePictures({
        browser,
        folder,
        place: demo,
        scenes: wanted([...inhabited, ...layers]),
        enter: signIn(demo),
      }),
    ]
    return {
      taken: results.reduce((sum, { taken }) => sum + taken, 0),
      missing: results.flatMap(({ missing }) => missing),
    }
  } finally {
    await browser.close()
    for (const place of places) await place.stop()
  }
}

try {
  checkNode()
  await ensureInstalled()
  await ensurePrograms()
  await ensureBuilt()
  const { taken, missing } = await takeAll()
  process.stdout.write(`${taken} pictures are in ${folder}\n${missing.map((line) => `missing: ${line}\n`).join('')}`)
  process.exitCode = missing.length === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
