import { browse } from './browse.ts'
import { categories } from './categories.ts'
import { changes } from './changes.ts'
import { clearing } from './clear.ts'
import { create } from './create.ts'
import { remove } from './delete.ts'
import { direct } from './direct.ts'
import { folding } from './fold-anew.ts'
import { favourite } from './favourite.ts'
import { bySlug, get } from './get.ts'
import { notify } from './notify.ts'
import { update } from './update.ts'

export { dissolve } from './delete.ts'
export { changeFacts } from './update.ts'
export { getRooms } from './store.ts'
export const roomWorks = [folding, clearing]
export const rooms = [browse, categories, create, get, bySlug, update, remove, direct, notify, favourite, changes]
