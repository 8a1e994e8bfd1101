import { get } from './get.ts'
import { set } from './set.ts'

export const preferences = [get, set]
