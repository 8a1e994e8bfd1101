import { add } from './add.ts'
import { join, leave } from './join.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { update } from './update.ts'

export { admit } from './admit.ts'
export { type Entered, enter } from './enter.ts'
export { goOut } from './go-out.ts'
export { handOver } from './hand-over.ts'
export { showOut } from './show-out.ts'
export { lift } from './lift.ts'
export { removeMember, unbanMember } from './remove.ts'
export { decideRemoval } from './rules.ts'
export { updateMember } from './update.ts'
export { tellNewcomers } from './tell.ts'
export {
  type Favourite,
  formerMemberships,
  membersChanged,
  membershipsIn,
  ownMemberships,
  placeFavourite,
  readFavourites,
  setNotify,
  unveilHistory,
} from './store.ts'
export { changeMembership } from './change-membership.ts'
export const members = [list, add, update, remove, join, leave]
