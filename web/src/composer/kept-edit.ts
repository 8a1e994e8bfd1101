import type { UnsavedEdit } from './writing-state.ts'

/** Where the change of a message waits that is not saved yet. Reading and writing are over when they return. */
export interface EditKeep {
  read(): UnsavedEdit | null
  write(edit: UnsavedEdit | null): void
}

/** How the keys begin under which somebody's changes are kept. */
export const keysOf = (personId: string) => `parley.edit ${personId} `

/** Keeps it in the browser, for one person and room: what was written there survives the page it was written on. */
export function browserEditKeep(personId: string, roomId: string): EditKeep {
  const key = `${keysOf(personId)}${roomId}`
  return {
    read() {
      try {
        return readEdit(localStorage.getItem(key))
      } catch {
        return null
      }
    },
    write(edit) {
      try {
        if (edit === null) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(edit))
      } catch {
        // Full or forbidden: it lives as long as the page.
      }
    },
  }
}

/** Storage can hold anything. */
export function readEdit(kept: string | null): UnsavedEdit | null {
  try {
    const { text, target } = fieldsOf(JSON.parse(kept ?? 'null'))
    const { id, seq, content, author } = fieldsOf(target)
    const { displayName } = fieldsOf(author)
    const isWhole =
      [text, id, content, displayName].every((each) => typeof each === 'string') && typeof seq === 'number'
    return isWhole ? ({ text, target } as UnsavedEdit) : null
  } catch {
    return null
  }
}

function fieldsOf(found: unknown): Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
}
