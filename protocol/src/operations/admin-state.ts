import { z } from 'zod'
import { operation } from '../operation.ts'
import { Time } from '../shapes.ts'

const Count = z.int().min(0)
const Milliseconds = z.int().min(1).nullable()
const Bytes = Count.meta({ description: 'In bytes.' })

export const adminStats = operation('admin.stats', {
  summary: 'How the place does: totals, and day by day in UTC, the latest last.',
  audience: 'admin',
  input: z.strictObject({ days: z.int().min(1).max(366).default(30) }),
  output: z.strictObject({
    totals: z.strictObject({ people: Count, guests: Count, bots: Count, seen: Count, rooms: Count, fileBytes: Bytes }),
    days: z.array(
      z.strictObject({
        day: z.string().meta({ description: 'As YYYY-MM-DD.' }),
        messages: Count,
        people: Count.meta({ description: 'Who said something.' }),
        accounts: Count.meta({ description: 'New accounts, guests not counted.' }),
        fileBytes: Bytes,
        halfMs: Milliseconds.meta({
          description: 'How long half of the calls took at most; null where there were none.',
        }),
        mostMs: Milliseconds.meta({ description: 'How long 95 of 100 calls took at most.' }),
      }),
    ),
    countedAt: Time.nullable().meta({ description: 'When the latest day was counted.' }),
  }),
})

const State = z.enum(['ok', 'down'])
const Part = z.strictObject({
  state: State,
  ms: z.number().min(0).meta({ description: 'How long it took to answer.' }),
})

export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  uptimeSeconds: Count,
  node: z.string().meta({ description: 'Which process answered: its machine and number.' }),
  parts: z.strictObject({ database: Part, bus: Part, storage: Part, scanner: Part.nullable() }),
  database: z.strictObject({ version: z.string(), bytes: Count, connections: Count }),
  jobs: z.strictObject({ waiting: Count, running: Count, exhausted: Count, lateSeconds: z.number().min(0) }),
  disk: z.strictObject({ free: Count, total: Count }).nullable(),
  memoryBytes: Count,
})

export const adminHealth = operation('admin.health', {
  summary: 'How each part of the place is right now.',
  audience: 'admin',
  input: z.strictObject({}),
  output: z.strictObject({ health: Health }),
})

export const adminSupportPacket = operation('admin.supportPacket', {
  summary:
    'All that helps somebody who is asked for help, as a file: no secrets, no names of people, nothing that was said.',
  audience: 'admin',
  input: z.strictObject({}),
  output: null,
  transfer: 'download',
})
