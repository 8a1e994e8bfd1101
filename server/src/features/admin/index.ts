import { list, remove, retry } from './jobs.ts'
import { peopleAdministration } from './people/index.ts'
import { roomAdministration } from './rooms/index.ts'
import { stateAdministration } from './state/index.ts'

export { addPerson, changeUser, closeAccount, findUsers, makeReset, openAccount } from './people/index.ts'
export { deleteRoom, findRooms } from './rooms/index.ts'
export { countDays, lookAtHealth, lookAtParts, PaceBook } from './state/index.ts'
export const administration = [
  ...peopleAdministration,
  ...roomAdministration,
  ...stateAdministration,
  list,
  retry,
  remove,
]
