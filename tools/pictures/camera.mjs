import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { looks } from './looks.mjs'

/** @typedef {import('./looks.mjs').LookName} LookName @typedef {import('./scenes.mjs').Scene} Scene @typedef {import('./place.mjs').Place} Place */
/** @typedef {import('playwright-core').Browser} Browser @typedef {import('playwright-core').BrowserContext} Context */

/** A state that does not come is told of, and the next picture taken. */
const patienceMs = 15_000
const still =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))'

/**
 * Takes pictures of scenes, each in all its looks, as somebody who has come in or stands outside.
 * @param {{ browser: Browser, place: Place, folder: string, scenes: readonly Scene[], enter: ((context: Context) => Promise<void>) | null }} session
 * @returns {Promise<{ taken: number, missing: readonly string[] }>}
 */
export async function takePictures({ browser, place, folder, scenes, enter }) {
  mkdirSync(folder, { recursive: true })
  const missing = []
  let taken = 0
  for (const look of new Set(scenes.flatMap((scene) => scene.looks))) {
    const context = await openContext(browser, look)
    if (enter !== null) await enter(context)
    for (const scene of scenes.filter((each) => each.looks.includes(look))) {
      const file = join(folder, `${scene.name}-${look}.png`)
      const fault = await take(context, scene, place.url, file).catch((/** @type {Error} */ error) => error)
      if (fault === null) taken++
      else missing.push(`${scene.name}-${look}: ${fault.message.split('\n').slice(0, 3).join(' ')}`)
    }
    await context.close()
  }
  return { taken, missing }
}

/** @param {Browser} browser @param {LookName} look @returns {Promise<Context>} */
async function openContext(browser, look) {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...looks[look] })
  context.setDefaultTimeout(patienceMs)
  return context
}

/** @param {Context} context @param {Scene} scene @param {string} url @param {string} path @returns {Promise<null>} */
async function take(context, scene, url, path) {
  const page = await context.newPage()
  try {
    await scene.before?.(page)
    await page.goto(url + scene.path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    if (scene.before === undefined) await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await scene.act?.(page)
    await page.evaluate(still)
    await page.screenshot({ path, animations: 'disabled', caret: 'initial' })
    return null
  } finally {
    await context.setOffline(false)
    await page.close()
  }
}

/** Signs in as whoever the place tells us to. @param {Place} place @returns {(context: Context) => Promise<void>} */
export function signIn({ url, login, password }) {
  return async (context) => {
    const page = await context.newPage()
    await page.goto(url)
    await page.locator('input[autocomplete~=username]').fill(login)
    await page.locator('input[type=password]').fill(password)
    await page.locator('input[type=password]').press('Enter')
    await page.locator('input[type=password]').waitFor({ state: 'detached' })
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    await page.close()
  }
}

/** Opens the account that a new place has none of. @param {Place} place */
export async function openFirstAccount({ url, login, password }) {
  const answer = await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: login, displayName: 'Ada Lovelace', password }),
  })
  if (!answer.ok) throw new Error(`The first account was refused: ${await answer.text()}`)
}
