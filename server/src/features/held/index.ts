import { list } from './list.ts'
import { reject, withdraw } from './reject.ts'
import { release } from './release.ts'

export const held = [list, release, reject, withdraw]
