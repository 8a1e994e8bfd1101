import { change } from './change.ts'
import { get } from './get.ts'

export const placeSettings = [get, change]
