import { type Answer, type LiveSettingKey, liveSettingKeys } from '@parley/protocol'
import type { House } from '../house.ts'
import { variables } from './live-settings.ts'
import { type ChosenRow, readChosen } from './store.ts'

type View = Answer<'admin.settings'>['settings']

/** Each setting with its value and where that comes from. */
export async function viewSettings({ database, settings }: Pick<House, 'database' | 'settings'>): Promise<View> {
  const chosen = new Map((await readChosen(database)).map((row) => [row.key, row]))
  const shown = liveSettingKeys.map((key) => [key, viewOne(settings, key, chosen.get(key))] as const)
  // Each was made of the setting of its own name, whose type is that of the contract.
  return Object.fromEntries(shown) as View
}

function viewOne(settings: House['settings'], key: LiveSettingKey, chosen: ChosenRow | undefined) {
  const variable = variables[key]
  const value = settings[variable]
  if (settings.given.has(variable)) return { value, from: 'environment', variable, changedAt: null, changedBy: null }
  if (chosen === undefined) return { value, from: 'default', variable, changedAt: null, changedBy: null }
  return { value, from: 'admin', variable, changedAt: chosen.changedAt.toISOString(), changedBy: chosen.changedBy }
}
