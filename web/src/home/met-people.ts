import { createCell, type Watchable } from '@parley/sdk'

const key = 'parley.met-people'

function keptPerson(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const cell = createCell(keptPerson())

/** The id of who has looked for people in this browser: the one first step that leaves no trace on the server. */
export const metPeople: Watchable<string | null> = cell

export function noteMetPeople(personId: string): void {
  cell.set(personId)
  try {
    localStorage.setItem(key, personId)
  } catch {
    // Then the step shows as open again next time, which does no harm.
  }
}
