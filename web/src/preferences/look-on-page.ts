import type { Watchable } from '@parley/sdk'
import { type Look, lookKey, resolveTheme } from './appearance.ts'

const darkQuery = '(prefers-color-scheme: dark)'
const contrastQuery = '(prefers-contrast: more)'

/** Keeps `<html>` looking as the look says, now and after each change of it or of the system's wishes. */
export function showLook(look: Watchable<Look>): void {
  const queries = [matchMedia(darkQuery), matchMedia(contrastQuery)]
  const show = () => {
    const now = look.getSnapshot()
    applyLook(now)
    keepLook(now)
  }
  for (const query of queries) query.addEventListener('change', show)
  look.subscribe(show)
  show()
}

function applyLook(look: Look): void {
  const root = document.documentElement
  root.dataset['theme'] = resolveTheme(look.theme, {
    dark: matchMedia(darkQuery).matches,
    moreContrast: matchMedia(contrastQuery).matches,
  })
  for (const [name, value] of Object.entries(look.data)) root.dataset[name] = value
  for (const [name, value] of Object.entries(look.variables)) root.style.setProperty(name, value)
  root.lang = look.lang
  root.dir = look.dir
  const ground = getComputedStyle(root).getPropertyValue('--ground')
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground)
}

function keepLook(look: Look): void {
  try {
    localStorage.setItem(lookKey, JSON.stringify(look))
  } catch {
    // Without storage the next visit starts with the default look.
  }
}
