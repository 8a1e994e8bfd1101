import type { House } from '../../house.ts'

/** A part that has not answered by then is down. */
const patienceMs = 2_000

export interface PartState {
  readonly state: 'ok' | 'down'
  /** How long it took to answer. */
  readonly ms: number
}

/** Looks at everything the place depends on. */
export async function lookAtParts({
  bus,
  database,
  scanner,
  storage,
}: Pick<House, 'bus' | 'database' | 'scanner' | 'storage'>) {
  const [first, second, third, fourth] = await Promise.all([
    lookAt(database),
    lookAt(bus),
    lookAt(storage),
    scanner === null ? null : lookAt(scanner),
  ])
  return { database: first, bus: second, storage: third, scanner: fourth }
}

async function lookAt(part: { ping(): Promise<unknown> }): Promise<PartState> {
  const begun = performance.now()
  const state = await within(patienceMs, part.ping()).then(
    () => 'ok' as const,
    () => 'down' as const,
  )
  return { state, ms: Math.round((performance.now() - begun) * 10) / 10 }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), ms)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
