import { sync } from './sync.ts'

export { findInside, findingMissed } from './missed.ts'
export { findOwn, findPositions } from './positions.ts'
export { type Ears, Reception, type Welcomed } from './welcome.ts'
export const synchronisation = [sync]
