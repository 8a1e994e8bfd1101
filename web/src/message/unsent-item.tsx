import { later } from '../app/later.tsx'

/** A message on its way. Who is about to write has it fetched: what one sends is there at once. */
export const UnsentItem = later(async () => (await import('./unsent-view.tsx')).UnsentView)
