import { keysOf } from '../composer/kept-edit.ts'

/** Nothing that a person was changing stays in this browser. */
export function forgetEdits(personId: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keysOf(personId))) localStorage.removeItem(key)
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

/** Rooms in which a person was changing a message and did not save that. */
export function editedRooms(personId: string): string[] {
  const start = keysOf(personId)
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
  } catch {
    return []
  }
}
