/** Whose state this browser keeps, said at once, while the state itself is written and forgotten in the background. */
export interface Owner {
  get(): string | null
  set(personId: string | null): void
}

const key = 'parley.person'

/** The browser's storage; one that forbids it keeps no state either. */
export const browserOwner: Owner = {
  get() {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  set(personId) {
    try {
      if (personId === null) localStorage.removeItem(key)
      else localStorage.setItem(key, personId)
    } catch {
      // Without it nothing that is kept is read.
    }
  },
}
