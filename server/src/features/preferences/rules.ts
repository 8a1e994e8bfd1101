import { defaultPreferences, type Preferences, shapes } from '@parley/protocol'
import type { StoredPreferences } from './store.ts'

/** The preferences in force: the default wherever nothing was chosen, or something this version does not know. */
export function decidePreferences(stored: StoredPreferences): Preferences {
  const fields = Object.entries(shapes.PreferencesShape.shape).map(([name, shape]) => {
    const chosen = shape.safeParse(stored[name])
    return [name, chosen.success ? chosen.data : defaultPreferences[name as keyof Preferences]]
  })
  return Object.fromEntries(fields) as Preferences
}
