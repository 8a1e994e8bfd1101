import { keepsUnsentMessages } from '@parley/testkit/outbox-keep'
import { describe } from 'vitest'
import { browserOutboxKeep } from './indexeddb-keep.ts'
import { memoryOutboxKeep, type OutboxKeep } from './keep.ts'

/** Browsers with storage are asked the same in `web/test/outbox.test.ts`. */
const keeps: Readonly<Record<string, () => OutboxKeep>> = {
  memory: memoryOutboxKeep,
  'a browser that forbids storage': () => browserOutboxKeep('test'),
}

describe.each(Object.entries(keeps))('kept in %s, unsent messages', (_, open) => {
  keepsUnsentMessages(open)
})
