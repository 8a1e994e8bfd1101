/** Both people of a direct, as an array. */
const pairOf = (room: string) => `string_to_array(${room}.direct_key, ' ')::uuid[]`

/**
 * Whether a room is a direct in which one of the two keeps the other away, or is no more. Any other room costs nothing.
 */
export const isClosed = (room: string) =>
  `(${room}.kind = 'direct' and (exists (
    select from contacts k
    where k.account_id = any(${pairOf(room)}) and k.other_id = any(${pairOf(room)}) and k.state = 'blocked')
  or exists (select from accounts gone where gone.id = any(${pairOf(room)}) and gone.erased_at is not null)))`
