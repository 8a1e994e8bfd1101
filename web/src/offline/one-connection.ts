import { lateConnection } from '@parley/sdk/late'

/** What was kept is shown without one, so its program comes beside that and not before. */
export const oneConnection = lateConnection(async () => (await import('./tab-connection.ts')).tabConnection)
