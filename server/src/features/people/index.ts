import { folding } from './fold-anew.ts'
import { clearAvatar, setAvatar } from './avatar.ts'
import { get } from './get.ts'
import { me } from './me.ts'
import { search } from './search.ts'
import { updateMe } from './update-me.ts'

export { searchTextOf } from './search-text.ts'
export const peopleWorks = [folding]
export { loadMe } from './load-me.ts'
export { decideProfile } from './rules.ts'
export {
  findByUsername,
  getActivePeople,
  getPeople,
  getPerson,
  lockPerson,
  type PersonRow,
  setAvatarOf,
  updateProfile,
} from './store.ts'
export { tellProfile } from './tell-profile.ts'
export { listenerFrom, stranger, viewLastSeen, viewMe, viewPerson } from './view.ts'
export const people = [me, updateMe, setAvatar, clearAvatar, get, search]
