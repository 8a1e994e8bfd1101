import type { DraftShelf } from './drafts.ts'

const prefix = 'parley.draft.'

/** The browser's storage: what was written there is there after the tab has been killed. */
export const browserDraftShelf: DraftShelf = {
  read(name) {
    try {
      return localStorage.getItem(prefix + name)
    } catch {
      return null
    }
  },
  write(name, kept) {
    try {
      if (kept === null) localStorage.removeItem(prefix + name)
      else localStorage.setItem(prefix + name, kept)
    } catch {
      // Full or forbidden: the draft lives as long as the page.
    }
  },
  listen(changed) {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key?.startsWith(prefix) === true) changed(key.slice(prefix.length), newValue)
    }
    window.addEventListener('storage', hear)
    return () => window.removeEventListener('storage', hear)
  },
}
