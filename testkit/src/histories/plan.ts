import fc from 'fast-check'

const who = fc.nat(2)
const room = fc.nat(1)

/** What somebody does. */
const Deed = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('say' as const), who, room, times: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('say twice at once' as const), who, room }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('edit' as const, 'delete' as const, 'react' as const, 'take a reaction back' as const),
      who,
      room,
      which: fc.nat(20),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'be removed' as const), who, room }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'be added' as const), who, room }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), who, room }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), who, room }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), room }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mark unread' as const), who, room, which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('be banned' as const, 'rise' as const, 'fall' as const, 'be called' as const),
      who,
      room,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('be silenced' as const, 'speak again' as const, 'own the room' as const),
      who,
      room,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('slow down' as const, 'speed up' as const), room }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete the room' as const), room }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('archive' as const, 'open again' as const), room }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('pin' as const, 'unpin' as const), room, which: fc.nat(20) }),
  },
)

const Cut = fc.record({ do: fc.constant('cut' as const), who })
const CutAfter = fc.record({ do: fc.constant('cut after' as const), who, bytes: fc.integer({ min: 1, max: 3_000 }) })
const Freeze = fc.record({ do: fc.constant('freeze' as const), who })
const LoseDatabase = fc.record({ do: fc.constant('lose the database' as const) })

/** What goes wrong with a place. */
const Fault = fc.oneof(
  { weight: 4, arbitrary: Cut },
  { weight: 5, arbitrary: CutAfter },
  { weight: 2, arbitrary: Freeze },
  { weight: 2, arbitrary: LoseDatabase },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('move the clock' as const), minutes: fc.constantFrom(1, 10, 20) }),
  },
)

/** What goes wrong with a place of two nodes that are processes of their own: mostly, that something of it dies. */
const NodesFault = fc.oneof(
  { weight: 1, arbitrary: Cut },
  { weight: 2, arbitrary: CutAfter },
  { weight: 1, arbitrary: Freeze },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('kill a node' as const),
      which: fc.nat(1),
      // From before the first word was taken up to after the last was told.
      afterMs: fc.integer({ min: 0, max: 40 }),
    }),
  },
  { weight: 4, arbitrary: LoseDatabase },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('lose Redis' as const, 'empty Redis' as const) }) },
)

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never
export type Deed = Of<typeof Deed>
export type Fault = Of<typeof Fault> | Of<typeof NodesFault>

/** What happens at once. */
export interface Round {
  readonly deeds: readonly Deed[]
  readonly fault: Fault | null
}

function plans(fault: fc.Arbitrary<Fault>): fc.Arbitrary<readonly Round[]> {
  return fc.array(
    fc.record({
      deeds: fc.array(Deed, { minLength: 1, maxLength: 6 }),
      fault: fc.option(fault, { nil: null, freq: 2 }),
    }),
    { minLength: 2, maxLength: 6 },
  )
}

const kinds = { place: plans(Fault), nodes: plans(NodesFault) }

/** The history that belongs to a number, of a place that is one to look at or of one that is several nodes. */
export function planOf(seed: number, kind: keyof typeof kinds = 'place'): readonly Round[] {
  const [plan = []] = fc.sample(kinds[kind], { seed, numRuns: 1 })
  return plan
}
