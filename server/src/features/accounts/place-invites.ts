import { adminCreatePlaceInvite, adminPlaceInvites, adminRevokePlaceInvite } from '@parley/protocol'
import { z } from 'zod'
import { randomToken } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import {
  getPlaceInvite,
  insertPlaceInvite,
  listPlaceInvites,
  type PlaceInviteRow,
  revokePlaceInvite,
} from './store-invites.ts'

const Cursor = z.tuple([CursorTime, z.string()])

/** Moderators read the audit log; nobody is to come in by it. */
const targetOf = (code: string) => ({ kind: 'invite', id: code.slice(0, 4) }) as const

const view = ({ createdAt, expiresAt, ...rest }: PlaceInviteRow) => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
})

export const createInvite = implement(adminCreatePlaceInvite, async ({ expiresIn, maxUses, note }, context) => {
  const { actor, clock, database } = context
  const createdAt = clock.now()
  const expiresAt = expiresIn === null ? null : new Date(createdAt.getTime() + expiresIn * 1000)
  const code = randomToken(15)
  const invite = await database.transaction(async (transaction) => {
    await insertPlaceInvite(transaction, { code, note, createdAt, expiresAt, maxUses }, actor.accountId)
    const made = await getPlaceInvite(transaction, code)
    const details = { note, maxUses, expiresAt: expiresAt?.toISOString() ?? null }
    await record(transaction, context, { act: 'invite.created', target: targetOf(code), details })
    return made
  })
  if (invite === null) throw new Error('the invitation that was just made is gone')
  return { invite: view(invite) }
})

export const listInvites = implement(adminPlaceInvites, async ({ cursor, limit }, { clock, database }) => {
  const now = clock.now()
  // Of those made at this very moment, too.
  const [at, code] =
    cursor === undefined ? [new Date(now.getTime() + 1).toISOString(), ''] : decodeCursor(Cursor, cursor)
  const rows = await listPlaceInvites(database, now, { at, code }, limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(view),
    nextCursor: last === undefined ? null : encodeCursor([last.createdAt.toISOString(), last.code]),
  }
})

export const revokeInvite = implement(adminRevokePlaceInvite, async ({ code }, context) => {
  await context.database.transaction(async (transaction) => {
    if (!(await revokePlaceInvite(transaction, code, context.clock.now()))) throw new Refusal('invite_not_found')
    await record(transaction, context, { act: 'invite.revoked', target: targetOf(code) })
  })
  return null
})
