import { deleteAnyRoom, updateAnyRoom } from './change.ts'
import { listAllRooms } from './list.ts'

export { deleteRoom } from './change.ts'
export { findRooms } from './list.ts'
export const roomAdministration = [listAllRooms, updateAnyRoom, deleteAnyRoom]
