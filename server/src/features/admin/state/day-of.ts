/** The day that a moment is in, in UTC. */
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
