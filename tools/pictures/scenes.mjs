/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./looks.mjs').LookName} LookName */
/**
 * What a picture shows: a path, and what somebody does there before it is taken. `before` is done before the page is opened.
 * @typedef {{ name: string, looks: readonly LookName[], path: string, before?: Step, act?: Step }} Scene
 * @typedef {(page: Page) => Promise<unknown>} Step
 */

/** @type {readonly LookName[]} */
const everywhere = ['desktop', 'dark', 'phone', 'phone-dark', 'narrow', 'arabic']
/** @type {readonly LookName[]} */
const bothSizes = ['desktop', 'phone']
/** @type {readonly LookName[]} */
const desktop = ['desktop']

const sections = [
  'profile',
  'appearance',
  'language',
  'notifications',
  'shortcuts',
  'privacy',
  'devices',
  'account',
  'storage',
  'bots',
]
const room = '/r/harbour'
/** Here it shows what was written. */
const talk = '/r/weather'
/** Nobody looked in before, so that nothing of it is kept. */
const unseen = '/r/kitchen'

/** @param {Page} page */
const field = (page) => page.getByRole('textbox', { name: 'Message', exact: true })
/** @param {Page} page */
const lastMessage = (page) => page.getByRole('log').getByRole('article').last()
/** @param {string} name @returns {Step} */
const open = (name) => async (page) => {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('main').getByRole('heading', { level: 1, name }).waitFor()
}
/** @param {string} panel */
const beside = (panel) => ({ name: `room-${panel}`, path: `${room}?panel=${panel}`, act: panelIsThere })
/** @type {Step} */
const panelIsThere = (page) => page.getByRole('heading', { level: 2 }).first().waitFor()
/** @type {Step} */
const atTheEnd = async (page) => {
  await panelIsThere(page)
  await page
    .getByRole('button', { name: /^Jump to the newest|new messages?$/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Jump to the newest|new messages?$/ }).waitFor({ state: 'detached' })
  await page.mouse.move(0, 0)
}
/** @type {Step} */
const mayJoin = (page) => page.getByRole('button', { name: 'Join' }).waitFor()
/** How to cut the line of a page. @type {WeakMap<Page, () => Promise<void>>} */
const cuts = new WeakMap()
/** The page has a line of its own, which can be cut. @type {Step} */
const haveLine = async (page) => {
  await page.addInitScript(`Reflect.deleteProperty(window, 'SharedWorker')`)
  await page.routeWebSocket(/\/live/, (line) => {
    line.connectToServer()
    cuts.set(page, () => line.close())
  })
}
/** No request is answered from now on. @type {Step} */
const loseNetwork = async (page) => {
  await page.context().setOffline(true)
  await cuts.get(page)?.()
  await page.evaluate(`dispatchEvent(new Event('offline'))`)
}
/** The page comes, and what it asks for does not. @type {Step} */
const holdBack = (page) => page.route(/\/messages(\?|$)/, () => {})
/** @type {Step} */
const refuse = (page) => page.route(/\/messages(\?|$)/, (route) => route.fulfill({ status: 500, body: '{}' }))

/** What everybody sees who has not signed in. @type {readonly Scene[]} */
export const doors = [
  { name: 'sign-in', looks: everywhere, path: '/' },
  { name: 'register', looks: bothSizes, path: '/register' },
  {
    name: 'sign-in-refused',
    looks: desktop,
    path: '/',
    async act(page) {
      await page.getByLabel('Username or e-mail').fill('mara')
      await page.getByLabel('Password', { exact: true }).fill('Not-her-word-1')
      await page.getByLabel('Password', { exact: true }).press('Enter')
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'invite-unknown', looks: bothSizes, path: '/invite/aaaaaaaaaaaaaaaa' },
]

/** What whoever opens a place sees first. @type {readonly Scene[]} */
export const nobodyYet = [{ name: 'first-account', looks: [...bothSizes, 'phone-dark'], path: '/' }]

/** What the first of a place sees. @type {readonly Scene[]} */
export const emptyPlace = [
  { name: 'empty-home', looks: bothSizes, path: '/' },
  { name: 'empty-rooms', looks: desktop, path: '/rooms' },
  { name: 'empty-inbox', looks: bothSizes, path: '/inbox' },
  { name: 'empty-people', looks: desktop, path: '/people' },
  { name: 'empty-contacts', looks: bothSizes, path: '/contacts' },
]

/** What somebody sees in a place where much is said. @type {readonly Scene[]} */
export const inhabited = [
  { name: 'home', looks: everywhere, path: '/' },
  {
    name: 'room',
    looks: [...everywhere, 'contrast', 'tablet', 'huge', 'german', 'japanese', 'phone-arabic'],
    path: room,
  },
  { name: 'room-shown', looks: ['shown'], path: `${room}?panel=files`, act: atTheEnd },
  { name: 'room-code', looks: ['desktop', 'dark', 'phone', 'shown-phone'], path: '/r/lamp-works' },
  { name: 'room-in-arabic', looks: [...bothSizes, 'arabic'], path: '/', act: open('أمل حداد') },
  { name: 'direct-long-name', looks: bothSizes, path: '/', act: openDirect },
  { ...beside('about'), looks: ['desktop', 'dark', 'phone', 'narrow', 'tablet', 'arabic', 'huge'] },
  { ...beside('members'), looks: ['desktop', 'dark', 'phone', 'arabic'] },
  { ...beside('pins'), looks: bothSizes },
  { ...beside('files'), looks: ['desktop', 'dark', 'phone', 'arabic'] },
  { ...beside('invites'), looks: bothSizes },
  {
    name: 'voice-no-microphone',
    looks: ['desktop', 'phone-dark'],
    path: talk,
    async act(page) {
      await page.getByRole('button', { name: 'Record a voice message' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  { ...beside('settings'), looks: ['desktop', 'phone', 'narrow'] },
  { name: 'room-missing', looks: bothSizes, path: '/r/no-such-room' },
  { name: 'nowhere', looks: desktop, path: '/no/such/page/here' },
  { name: 'room-outside', looks: bothSizes, path: '/r/library', act: mayJoin },
  { name: 'rooms', looks: ['desktop', 'dark', 'phone', 'narrow', 'arabic', 'huge'], path: '/rooms' },
  { name: 'new-room', looks: ['desktop', 'phone', 'arabic'], path: '/rooms/new' },
  { name: 'inbox', looks: [...everywhere, 'shown'], path: '/inbox' },
  { name: 'inbox-mentions', looks: bothSizes, path: '/inbox/mentions' },
  { name: 'inbox-saved', looks: bothSizes, path: '/inbox/saved' },
  { name: 'people', looks: ['desktop', 'phone', 'dark'], path: '/people' },
  { name: 'settings', looks: bothSizes, path: '/settings' },
  ...sections.map((section) => ({
    name: `settings-${section}`,
    looks: section === 'appearance' ? everywhere : bothSizes,
    path: `/settings/${section}`,
  })),
  { name: 'switcher', looks: ['desktop', 'dark', 'shown'], path: room, act: openSwitcher },
  { name: 'switcher-at-home', looks: ['phone'], path: '/', act: openSwitcher },
  {
    name: 'switcher-found',
    looks: ['desktop', 'shown'],
    path: room,
    async act(page) {
      await openSwitcher(page)
      await page.getByRole('combobox').fill('la')
      await page.getByRole('option', { selected: true }).waitFor()
    },
  },
  {
    name: 'help',
    looks: ['desktop', 'dark', 'arabic'],
    path: room,
    async act(page) {
      await page.keyboard.press('Control+/')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'emoji',
    looks: ['desktop', 'dark', 'phone'],
    path: room,
    async act(page) {
      await page.getByRole('button', { name: 'Emoji' }).last().click()
      await page.getByRole('gridcell').first().waitFor()
    },
  },
  {
    name: 'message-menu',
    looks: ['desktop', 'dark'],
    path: room,
    async act(page) {
      await lastMessage(page).click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'room-menu',
    looks: desktop,
    path: room,
    async act(page) {
      await page.getByRole('link', { name: 'weather' }).first().click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'account-menu',
    looks: desktop,
    path: room,
    async act(page) {
      await page.getByRole('button', { name: 'Account menu' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  { name: 'completing-people', looks: bothSizes, path: talk, act: completes('Thank you @') },
  { name: 'completing-commands', looks: bothSizes, path: talk, act: completes('/') },
  { name: 'room-loading', looks: bothSizes, path: unseen, before: withoutSockets(holdBack) },
  {
    name: 'room-failed',
    looks: desktop,
    path: unseen,
    before: withoutSockets(refuse),
    act: (page) => page.getByText('These messages could not be loaded').waitFor(),
  },
  {
    name: 'offline',
    looks: ['desktop', 'dark', 'phone'],
    path: talk,
    before: haveLine,
    async act(page) {
      await page.getByRole('log').getByRole('article').first().waitFor()
      await loseNetwork(page)
      await field(page).fill('Is anybody out there?')
      await field(page).press('Control+Enter')
      await page.getByText('Is anybody out there?').last().waitFor()
      await page
        .getByText(/^You are offline/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'editing',
    looks: bothSizes,
    path: talk,
    async act(page) {
      await field(page).fill('Is the **lamp** lit?')
      await field(page).press('Control+Enter')
      await page.locator('article[data-message]').filter({ hasText: 'lit?' }).first().waitFor()
      await field(page).press('ArrowUp')
      await page.getByRole('textbox', { name: 'Change the message' }).waitFor()
    },
  },
]

/** @param {Page} page */
async function openSwitcher(page) {
  await page.getByRole('button', { name: 'Go to…' }).first().click()
  await page.getByRole('combobox').waitFor()
}

/** @param {Page} page */
async function openDirect(page) {
  await page
    .getByRole('link', { name: /Featherstonehaugh/ })
    .first()
    .click()
  await page.getByRole('log').waitFor()
}

/** @param {string} text @returns {Step} */
function completes(text) {
  return async (page) => {
    await field(page).pressSequentially(text)
    await page.getByRole('option').first().waitFor()
  }
}

/** Every call is a request then, which can be held back. @param {Step} step @returns {Step} */
export function withoutSockets(step) {
  return async (page) => {
    await page.addInitScript(`for (const name of ['SharedWorker', 'WebSocket']) Reflect.deleteProperty(window, name)`)
    await step(page)
  }
}
