import { defaultPreferences } from '@parley/protocol/wire'
import type { PreferencesPatch, PreferencesShelf } from './preferences.ts'

const key = 'parley.preferences'

/** Keeps the fields this version knows, each only with the type it has; storage can hold anything. */
export function readKept(text: string | null): PreferencesPatch | null {
  if (text === null) return null
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return null
    const known = new Map(Object.entries(defaultPreferences))
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) => {
        const usual = known.get(name)
        if (Array.isArray(usual) !== Array.isArray(value)) return false
        return usual !== undefined && (typeof value === typeof usual || (usual === null && typeof value === 'string'))
      }),
    )
  } catch {
    return null
  }
}

/** The browser's storage; one that forbids it forgets at the end of the visit. */
export const browserShelf: PreferencesShelf = {
  read() {
    try {
      return readKept(localStorage.getItem(key))
    } catch {
      return null
    }
  },
  write(preferences) {
    try {
      localStorage.setItem(key, JSON.stringify(preferences))
    } catch {
      // The server has them.
    }
  },
  listen(changed) {
    window.addEventListener('storage', (event) => {
      const kept = event.key === key ? readKept(event.newValue) : null
      if (kept !== null) changed(kept)
    })
  },
}
