/** Until when lasts what has no end. It is a time like any other, so that everybody just compares. */
const forever = new Date('9999-12-31T23:59:59.999Z')

/** As it is kept: a time, whether or not it has an end. */
export function untilOf(expiresAt: Date | null): Date {
  return expiresAt ?? forever
}

/** As it is told: null where it has no end. */
export function endOf(until: Date | null): Date | null {
  return until === null || until >= forever ? null : until
}
