import { adminRooms, shapes } from '@parley/protocol'
import { deleteRoom, findRooms } from '../features/admin/index.ts'
import type { House } from '../features/house.ts'
import type { Order } from './parse.ts'
import { CommandError, type Said, table } from './said.ts'
import { byOperator } from './users.ts'

export async function listRooms(house: House, { options: { find, ...filter } }: Order): Promise<Said> {
  const input = adminRooms.input.safeParse({
    ...filter,
    ...(find !== undefined && { q: find }),
    ...(filter['limit'] !== undefined && { limit: Number(filter['limit']) }),
  })
  if (!input.success) throw new CommandError('--limit is a number from 1 to 100.')
  const { items } = await findRooms(house.database, input.data)
  const rows = items.map((room) => [
    room.id,
    room.name,
    room.kind,
    room.visibility,
    room.memberCount,
    room.messages,
    room.lastMessageAt,
  ])
  return { text: table(['id', 'name', 'kind', 'visibility', 'members', 'messages', 'last message'], rows), data: items }
}

export async function removeRoom(house: House, { args: [roomId = ''] }: Order): Promise<Said> {
  if (!shapes.Id.safeParse(roomId).success)
    throw new CommandError('Name the room by its id; parley room list shows it.')
  await deleteRoom(byOperator(house), roomId)
  return { text: 'The room is deleted.', data: { id: roomId, deleted: true } }
}
