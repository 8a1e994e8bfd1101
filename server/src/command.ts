import { activate, addUser, deactivate, giveRole, listUsers, resetPassword } from './command/users.ts'
import { tail, verify } from './command/audit.ts'
import type { CommandName } from './command/commands.ts'
import { completionFor } from './command/completion.ts'
import { examine, examineClosed } from './command/doctor.ts'
import { helpFor } from './command/help.ts'
import { rotateKeys } from './command/keys.ts'
import { inHouse } from './command/open.ts'
import { type Order, parse } from './command/parse.ts'
import { listRooms, removeRoom } from './command/rooms.ts'
import { CommandError, type Said } from './command/said.ts'
import { DataFolderError } from './config/data-folder.ts'
import { readSettings, type Settings, SettingsError } from './config/settings.ts'
import type { House } from './features/house.ts'
import { createLogger } from './platform/log.ts'
import { isDatabaseAway } from './platform/postgres/faults.ts'
import { MigrationError } from './platform/postgres/migrate.ts'
import { RedisError } from './platform/redis/redis-error.ts'
import { Refusal } from './platform/refusal.ts'
import { StorageError } from './platform/storage/storage.ts'
import { version } from './version.ts'

type InHouse = (house: House, order: Order, settings: Settings) => Promise<Said>

/** What is done in the house, as those do it who run the place from the inside. */
const works = {
  'user add': addUser,
  'user list': listUsers,
  'user role': giveRole,
  'user reset-password': resetPassword,
  'user deactivate': deactivate,
  'user activate': activate,
  'room list': listRooms,
  'room delete': removeRoom,
  'audit tail': tail,
  'audit verify': verify,
  'rotate-keys': rotateKeys,
} as const satisfies Partial<Record<CommandName, InHouse>>

async function run(): Promise<void> {
  const typed = parse(process.argv.slice(2))
  if (typed.is === 'help') return void process.stdout.write(helpFor(typed.about))
  if (typed.is === 'wrong') {
    process.stderr.write(`${typed.why}\n\n${helpFor(typed.about)}`)
    process.exitCode = 2
    return
  }
  const { order } = typed
  if (order.command === 'start') return await start(order)
  const said = await carryOut(order).catch((error: unknown) => {
    const found = order.command === 'doctor' ? examineClosed(error) : null
    if (found === null) throw error
    return found
  })
  process.stdout.write(order.isJson ? `${JSON.stringify(said.data, null, 2)}\n` : `${said.text}\n`)
  if (said.isBad === true) process.exitCode = 1
}

/** The program that serves reads its own arguments. */
async function start({ options }: Order): Promise<void> {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...Object.keys(options).map((name) => `--${name}`))
  await import('./main.ts')
}

async function carryOut(order: Order): Promise<Said> {
  const { command, args } = order
  if (command === 'version') return { text: version, data: { version } }
  if (command === 'completion') {
    const script = completionFor(args[0] ?? '')
    if (script === null) throw new CommandError('Only bash, zsh and fish are known.')
    return { text: script.trimEnd(), data: { script } }
  }
  const settings = readSettings(process.env)
  const log = createLogger(settings.LOG_LEVEL ?? 'error')
  return await inHouse(settings, log, async (opened) => {
    if (command === 'doctor') return await examine(opened)
    if (command === 'start') throw new CommandError('That is not done in the house.')
    const work: InHouse = works[command]
    return await work(opened.house, order, settings)
  })
}

const forPeople = [CommandError, DataFolderError, MigrationError, RedisError, Refusal, SettingsError, StorageError]

function explain(error: unknown): string {
  if (error instanceof Refusal && error.details.length > 0)
    return error.details.map(({ field, message }) => `${field}: ${message}`).join('\n')
  if (forPeople.some((kind) => error instanceof kind)) return (error as Error).message
  if (isDatabaseAway(error))
    return 'The database cannot be reached. parley doctor says more; DATABASE_URL says where it is.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

await run().catch((error: unknown) => {
  const reason = error instanceof Refusal ? error.reason : 'failed'
  const said = explain(error)
  const isJson = process.argv.includes('--json')
  process.stderr.write(isJson ? `${JSON.stringify({ error: { reason, message: said } })}\n` : `${said}\n`)
  process.exitCode = 1
})
