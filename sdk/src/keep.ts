/**
 * Where a client keeps what it needs to stay signed in across restarts. With the session as a cookie that is only a
 * mark that there is one; otherwise it is the refresh token, so keep it as you would keep a password.
 */
export interface Keep {
  load(): string | null
  /** Must have stored the value when it returns; null forgets. */
  save(value: string | null): void
}

/** Keeps it as long as the process lives. */
export function memoryKeep(initial: string | null = null): Keep {
  let kept = initial
  return {
    load: () => kept,
    save(value) {
      kept = value
    },
  }
}

/** Keeps it in the browser, for all tabs. A browser that forbids storage keeps it as long as the tab lives. */
export function browserKeep(key: string): Keep {
  const fallback = memoryKeep()
  return {
    load() {
      try {
        return localStorage.getItem(key)
      } catch {
        return fallback.load()
      }
    },
    save(value) {
      fallback.save(value)
      try {
        if (value === null) localStorage.removeItem(key)
        else localStorage.setItem(key, value)
      } catch {
        // The fallback has it.
      }
    },
  }
}
