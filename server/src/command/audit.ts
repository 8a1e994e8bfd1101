import { tailAudit, verifyAudit } from '../features/audit/index.ts'
import type { House } from '../features/house.ts'
import type { Order } from './parse.ts'
import { CommandError, type Said, table } from './said.ts'

const usualTail = 20

export async function tail(house: House, { options: { limit } }: Order): Promise<Said> {
  const many = limit === undefined ? usualTail : Number(limit)
  if (!Number.isInteger(many) || many < 1 || many > 1_000) throw new CommandError('--limit is a number from 1 to 1000.')
  const entries = await tailAudit(house.database, many)
  const rows = entries.map(({ n, at, actor, act, target, address, details }) => [
    n,
    at,
    actor?.name ?? ('by' in details ? 'command line' : null),
    act,
    target === null ? null : (target.name ?? target.id),
    address,
  ])
  return { text: table(['n', 'at', 'by', 'what', 'to', 'from'], rows), data: entries }
}

export async function verify(house: House): Promise<Said> {
  const found = await verifyAudit(house.database)
  const { brokenAt, entries, hash } = found
  return brokenAt === null
    ? {
        text: `All ${entries} entries are as they were written. The last has the hash ${hash ?? 'of none'}.`,
        data: found,
      }
    : { text: `Entry ${brokenAt} does not follow from the one before it.`, data: found, isBad: true }
}
