import { withoutSockets } from './scenes.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./scenes.mjs').Scene} Scene @typedef {import('./scenes.mjs').Step} Step */

const room = '/r/harbour'
/** @type {readonly import('./looks.mjs').LookName[]} */
const all = ['desktop', 'dark', 'contrast', 'phone', 'arabic']
/** @type {readonly import('./looks.mjs').LookName[]} */
const bothSizes = ['desktop', 'phone-dark']

/** @param {Page} page */
const newest = (page) => page.getByRole('log').getByRole('article').last()

/** @param {Page} page @param {string | RegExp} name */
async function act(page, name) {
  await newest(page).click({ button: 'right', position: { x: 120, y: 8 } })
  await page.getByRole('menuitem', { name }).click()
}

/** Says something in the room that is shown, as whoever looks. @param {Page} page @param {string} text */
async function say(page, text) {
  const field = page.locator('textarea').last()
  await field.fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.locator('article[data-message]').filter({ hasText: text }).first().waitFor()
}

/** What is opened from the menu of a room. @param {string | RegExp} name @param {'dialog' | 'alertdialog'} role @returns {Step} */
const fromRoom = (name, role) => async (page) => {
  await page.getByRole('button', { name: 'More about this room' }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole(role).waitFor()
}

/** What opens over what is there, and what comes and goes. @type {readonly Scene[]} */
export const layers = [
  { name: 'search', looks: bothSizes, path: '/search' },
  {
    name: 'search-found',
    looks: all,
    path: '/search?q=lamp',
    act: (page) => page.locator('mark').first().waitFor(),
  },
  {
    name: 'search-none',
    looks: bothSizes,
    path: '/search?q=zeppelin',
    act: (page) => page.getByText('No messages found').first().waitFor(),
  },
  {
    name: 'room-search',
    looks: bothSizes,
    path: `${room}?panel=search`,
    act: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  { name: 'contacts', looks: bothSizes, path: '/contacts' },
  { name: 'contacts-requests', looks: bothSizes, path: '/contacts/requests' },
  {
    name: 'card',
    looks: all,
    path: room,
    async act(page) {
      await newest(page).waitFor()
      await page.locator('article button').filter({ hasText: /\p{L}/u }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'days', looks: ['desktop', 'dark', 'contrast'], path: room, act: fromRoom(/Go to a day/, 'dialog') },
  { name: 'leave', looks: ['desktop', 'dark'], path: room, act: fromRoom(/^Leave/, 'alertdialog') },
  {
    name: 'scrolled',
    looks: bothSizes,
    path: room,
    async act(page) {
      await newest(page).waitFor()
      await page.getByRole('log').evaluate((log) => log.scrollBy(0, -2_000))
      await page.locator('.floating-day').waitFor()
    },
  },
  { name: 'gallery', looks: all, path: `${room}?panel=files`, act: openPicture },
  {
    name: 'reader',
    looks: ['desktop', 'dark'],
    path: '/r/keepers?panel=files',
    async act(page) {
      await page
        .getByRole('button', { name: /watches\.txt/ })
        .first()
        .click()
      await page.getByRole('dialog').getByText('Watches of the week').waitFor()
    },
  },
  {
    name: 'undo',
    looks: ['desktop', 'dark'],
    path: '/r/weather',
    async act(page) {
      await say(page, 'Rain from noon on')
      await act(page, 'Delete')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'versions',
    looks: ['desktop', 'dark'],
    path: '/r/weather',
    async act(page) {
      await say(page, 'Wind from the south')
      await page.locator('textarea').last().press('ArrowUp')
      await page.getByRole('textbox', { name: 'Change the message' }).fill('Wind from the north, and rain')
      await page.keyboard.press('Enter')
      await page
        .getByRole('button', { name: /Show earlier versions/ })
        .last()
        .waitFor()
      await act(page, 'Earlier versions')
      await page.getByRole('dialog').getByText('First version').waitFor()
    },
  },
  {
    name: 'readers',
    looks: ['desktop', 'dark'],
    path: '/r/weather',
    async act(page) {
      await say(page, 'Who reads this?')
      await act(page, 'Who has read it')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'failed',
    looks: ['desktop', 'phone-dark', 'contrast'],
    path: '/r/weather',
    before: withoutSockets(async (page) => {
      const refused = { error: { code: 'FORBIDDEN', reason: 'room_read_only', message: 'This room is read-only.' } }
      await page.route(/\/messages$/, (route) =>
        route.request().method() === 'POST' ? route.fulfill({ status: 403, json: refused }) : route.continue(),
      )
    }),
    async act(page) {
      const field = page.locator('textarea').last()
      await field.fill('Does anybody hear me?')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.locator('[data-unsent=failed]').getByRole('alert').waitFor()
    },
  },
]

/** @param {Page} page */
async function openPicture(page) {
  await page
    .locator('aside button, [role=complementary] button, section button')
    .filter({ has: page.locator('img') })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('img').first().waitFor()
}
