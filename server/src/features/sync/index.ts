import { sync } from './sync.ts'

export const synchronisation = [sync]
