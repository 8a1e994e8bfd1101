/** Rooms, wherever they are named. */
export const rooms = {
  title: 'Rooms',
  direct: 'Direct message',
  details: 'Details',
  missing: 'There is no such room',
}
