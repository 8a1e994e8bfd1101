import type { Page } from '../page.ts'

/**
 * A machine that lives as long as one person is signed in, beyond the views that show it: what they typed or found
 * is still there when they come back to it, and is gone for whoever signs in next.
 */
export function oncePerPerson<T>(make: (page: Page, personId: string) => T): (page: Page, personId: string) => T {
  const made = new WeakMap<Page, { readonly personId: string; readonly machine: T }>()
  return (page, personId) => {
    const before = made.get(page)
    if (before?.personId === personId) return before.machine
    const machine = make(page, personId)
    made.set(page, { personId, machine })
    return machine
  }
}
