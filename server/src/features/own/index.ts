import { get } from './get.ts'

export const own = [get]
