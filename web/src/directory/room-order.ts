/** In which order the directory can be. */
export const roomOrders = ['members', 'recent', 'name'] as const
export type RoomOrder = (typeof roomOrders)[number]
