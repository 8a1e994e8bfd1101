import { goodPassword, openWorld } from '@parley/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openPlace, signIn, untilFocused, useBrowser, visit } from './visitor.ts'

const browser = useBrowser()

describe('the page', () => {
  it('lets the first who comes set the place up, and then shows what they asked for', async () => {
    const world = await openWorld()
    onTestFinished(() => world.close())
    const { page, complaints } = await visit(browser())

    await page.goto(`${world.url}/settings/account`)
    await page.getByRole('heading', { level: 1, name: 'Set up your place' }).waitFor()
    await page.getByLabel('Username').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.getByRole('button', { name: 'Create account' }).click()

    await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor()
    await page.getByRole('main').getByText('Administrator').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('keeps what was typed when the password is wrong, and leads on when it is right', async () => {
    const world = await openPlace()
    const { page, complaints } = await visit(browser())

    await page.goto(`${world.url}/settings/devices`)
    await page.getByLabel('Username or e-mail').fill('harbourmaster')
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('do not belong together').waitFor()
    expect(await page.getByLabel('Username or e-mail').inputValue()).toBe('harbourmaster')
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()

    await page.getByText('This device', { exact: true }).waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/settings/devices')
    expect(complaints).toEqual([])
  })

  it('never follows a way back that leads elsewhere', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())

    await signIn(page, world, 'harbourmaster', `/sign-in?next=${encodeURIComponent('//evil.example/')}`)

    await expect.poll(() => page.url()).toBe(`${world.url}/`)
  })

  it('turns a guest into an account that keeps the name', async () => {
    const world = await openPlace()
    const { page, complaints } = await visit(browser())

    await page.goto(world.url)
    await page.getByLabel('A name to go by').fill('Mara of the Pier')
    await page.getByRole('button', { name: 'Continue as guest' }).click()
    await page.getByRole('link', { name: 'Create an account to keep your name' }).click()
    await page.getByLabel('Username').fill('harbourmaster')
    await page.getByLabel('Password', { exact: true }).fill(goodPassword)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByText('This username is taken.').waitFor()
    await untilFocused(page.getByLabel('Username'))
    await page.getByLabel('Username').fill('mara')
    await page.getByRole('button', { name: 'Create account' }).click()

    await page.getByRole('heading', { level: 1, name: 'Welcome, Mara of the Pier' }).waitFor()
    await page.getByText('You are here as a guest.').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('keeps what is unsaved in the profile while somebody looks elsewhere', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/settings/profile')

    await page.getByLabel('Place', { exact: true }).fill('The pier')
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByLabel('Find people').waitFor()
    await page.goBack()

    await expect.poll(() => page.getByLabel('Place', { exact: true }).inputValue()).toBe('The pier')
    await page.getByRole('button', { name: 'Save profile' }).click()
    await page.getByText('Profile saved').waitFor()
  })

  it('leads out of the settings by Escape and by a button, back to where one was, unless something is unsaved', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/people')
    const people = page.getByRole('heading', { level: 1, name: 'People' })
    const open = async () => {
      await people.waitFor()
      await page.keyboard.press('Control+,')
      await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor()
    }

    await open()
    const sections = page.getByRole('navigation', { name: 'Settings sections' })
    await sections.getByRole('link', { name: 'Appearance' }).click()
    await page.getByRole('heading', { level: 1, name: 'Appearance' }).waitFor()
    await page.keyboard.press('Escape')
    await open()
    await page.getByRole('button', { name: 'Back to where you were' }).click()
    await open()
    await page.getByLabel('Place', { exact: true }).fill('The pier')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Save profile', disabled: true }).waitFor()
    await page.keyboard.press('Control+/')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor()
    await page.keyboard.press('Escape')
    await people.waitFor()
  })

  it('says why when a device was signed out from another one', async () => {
    const world = await openPlace()
    const [here, there] = [await visit(browser()), await visit(browser())]
    await signIn(there.page, world, 'harbourmaster')
    await signIn(here.page, world, 'harbourmaster', '/settings/devices')

    await here.page.getByRole('button', { name: 'Sign out all other devices' }).click()
    await here.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click()
    await here.page.getByText('You are signed in on this device only.').waitFor()
    await there.page.getByRole('link', { name: 'People', exact: true }).click()

    await there.page.getByText('This device was signed out from another one.').waitFor()
  })

  it('waits for a server that cannot be reached, and goes on where it was', async () => {
    const world = await openPlace()
    const { page } = await visit(browser())
    await signIn(page, world, 'harbourmaster', '/settings/privacy')

    // What the browser kept would be shown instead.
    await page.evaluate(() => localStorage.removeItem('parley.person'))
    await page.route('**/api/**', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Cannot reach the server' }).waitFor()
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Try now' }).click()

    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor()
  })
})
