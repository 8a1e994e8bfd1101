import { sync } from './sync.ts'

export { welcome } from './welcome.ts'
export const synchronisation = [sync]
