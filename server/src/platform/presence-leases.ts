/**
 * Which people are connected to some node, summed over nodes. A node that died must be forgotten within the lease, with
 * everybody it held. Nothing of this rejects: while nodes cannot talk, each answers by what it knows itself.
 */
export interface PresenceLeases {
  /** This node has these people connected now. Holding twice is holding once. */
  hold(personIds: readonly string[]): Promise<void>
  /** This node has them no more; answers those that no other living node holds. */
  release(personIds: readonly string[]): Promise<readonly string[]>
  /** Which of these are held by a living node. */
  present(personIds: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * Repeats the lease of this node; to be called at least every third of the lease. Answers true when what this node held
   * was lost meanwhile, or taken for dead with it: then everything must be held again.
   */
  renew(): Promise<boolean>
  /**
   * Called on one node when another died, or was closed while it held somebody, with the people who may be gone with it; and
   * when it cannot be known whether one did.
   */
  onDeadNode(listener: (personIds: readonly string[]) => void): void
  /** The others hear of those this node still holds as of those of a node that died. */
  close(): Promise<void>
}

/** The leases of a place that is one process: when it dies, nobody is there to ask. */
export function memoryPresenceLeases(): PresenceLeases {
  const held = new Set<string>()
  return {
    hold(personIds) {
      for (const personId of personIds) held.add(personId)
      return Promise.resolve()
    },
    release(personIds) {
      for (const personId of personIds) held.delete(personId)
      return Promise.resolve([...new Set(personIds)])
    },
    present: (personIds) => Promise.resolve(new Set(personIds.filter((personId) => held.has(personId)))),
    renew: () => Promise.resolve(false),
    onDeadNode() {},
    close: () => Promise.resolve(),
  }
}
