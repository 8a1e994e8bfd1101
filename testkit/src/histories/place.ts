import type { Client, ClientOptions } from '@parley/sdk'
import type { Someone, World } from '../world.ts'

/** A place as a history needs it, and what it can suffer. */
export interface HistoryPlace {
  /** Where its nodes are now. */
  readonly urls: () => readonly string[]
  person(): Promise<Someone>
  client(options: Partial<ClientOptions>): Client
  moveClock(minutes: number): void
  loseDatabase(): Promise<void>
  restart(): Promise<void>
  /** Where its nodes are processes of their own, what can happen to them. */
  readonly nodes?: HistoryNodes
}

interface HistoryNodes {
  /** Ends a node in the middle of whatever it does, and has it started again; until then it is not among the addresses. */
  kill(which: number): Promise<void>
  loseRedis(): Promise<void>
  emptyRedis(): Promise<void>
  /** Resolves when all of them are there again. */
  whole(): Promise<void>
}

/** A place in this process. */
export function historyPlace(world: World): HistoryPlace {
  const lose = {
    name: 'test.lose',
    text: 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  }
  return {
    urls: () => world.nodes.map(({ url }) => url),
    person: () => world.person(),
    client: (options) => world.client(options),
    moveClock: (minutes) => world.clock.advance({ minutes }),
    loseDatabase: async () => void (await world.app.house.database.run(lose).catch(() => [])),
    restart: () => world.restart(),
  }
}
