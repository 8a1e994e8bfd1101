import { get } from './get.ts'
import { set } from './set.ts'

export { loadPreferences } from './load.ts'
export const preferences = [get, set]
