import { change } from './change.ts'
import { get } from './get.ts'

export { LiveSettings } from './live-settings.ts'
export const placeSettings = [get, change]
