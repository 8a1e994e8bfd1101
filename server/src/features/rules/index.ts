import { change, create, list, remove } from './manage.ts'
import { tryOut } from './try-out.ts'

export type { Hit } from './rule-set.ts'
export type { Ruling, Standing } from './rule-book.ts'
export const rules = [list, create, change, remove, tryOut]
