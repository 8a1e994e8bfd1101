import { get } from './get.ts'

export { openPlace, type PlaceRow } from './store.ts'
export const place = [get]
