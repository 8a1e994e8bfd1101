/**
 * Which people are connected to some node of the place. A node that died must be forgotten within the lease, with everybody
 * it held.
 */
export interface PresenceLeases {
  /** This node has these people connected now. Holding twice is holding once. */
  hold(personIds: readonly string[]): Promise<void>
  /** This node has them no more. Answers those whom no other living node holds. */
  release(personIds: readonly string[]): Promise<readonly string[]>
  /** Which of these people are held by a living node. */
  present(personIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** The leases of a place that is one process, which needs none. */
export function memoryPresenceLeases(): PresenceLeases {
  const held = new Set<string>()
  return {
    async hold(personIds) {
      for (const personId of personIds) held.add(personId)
    },
    async release(personIds) {
      for (const personId of personIds) held.delete(personId)
      return personIds
    },
    async present(personIds) {
      return new Set(personIds.filter((personId) => held.has(personId)))
    },
  }
}
