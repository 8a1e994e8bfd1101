import { get } from './get.ts'

export { openPlace } from './store.ts'
export const place = [get]
