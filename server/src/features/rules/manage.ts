import {
  moderationChangeRule,
  moderationCreateRule,
  moderationRemoveRule,
  moderationRules,
  orderSizes,
  type RuleView,
} from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import type { House } from '../house.ts'
import { implement } from '../implement.ts'
import {
  countRooms,
  deleteRule,
  insertRule,
  listRules,
  nameRooms,
  type RuleRow,
  takeRule,
  updateRule,
} from './store.ts'

export const list = implement(moderationRules, async (_input, { database }) => {
  const rules = await listRules(database)
  const about = new Set(rules.flatMap(({ roomIds }) => roomIds ?? []))
  return { items: rules.map(view), rooms: about.size === 0 ? [] : await nameRooms(database, [...about]) }
})

export const create = implement(moderationCreateRule, async (draft, context) => {
  const { clock, database, newId } = context
  await refuseUnknownRooms(database, draft.roomIds)
  const now = clock.now()
  const rule = { ...draft, id: newId(), createdAt: now, updatedAt: now }
  await database.transaction(async (transaction) => {
    if (!(await insertRule(transaction, rule, orderSizes.rules))) throw new Refusal('too_many_rules')
    await record(transaction, context, { act: 'rule.created', target: targetOf(rule), details: detailsOf(rule) })
  })
  await tellChange(context)
  return { rule: view(rule) }
})

export const change = implement(moderationChangeRule, async ({ ruleId, ...changes }, context) => {
  const { clock, database } = context
  await refuseUnknownRooms(database, changes.roomIds ?? null)
  const rule = await database.transaction(async (transaction) => {
    const was = await takeRule(transaction, ruleId)
    if (was === null) throw new Refusal('rule_not_found')
    const after = { ...was, ...withoutAbsent(changes), updatedAt: clock.now() }
    await updateRule(transaction, after)
    const details = { ...detailsOf(after), changed: Object.keys(withoutAbsent(changes)) }
    await record(transaction, context, { act: 'rule.changed', target: targetOf(after), details })
    return after
  })
  await tellChange(context)
  return { rule: view(rule) }
})

export const remove = implement(moderationRemoveRule, async ({ ruleId }, context) => {
  await context.database.transaction(async (transaction) => {
    const was = await takeRule(transaction, ruleId)
    if (was === null) throw new Refusal('rule_not_found')
    await deleteRule(transaction, ruleId)
    await record(transaction, context, { act: 'rule.removed', target: targetOf(was), details: detailsOf(was) })
  })
  await tellChange(context)
  return null
})

/** Who asks next is judged by the rules as they are now, on this node; the others hear of it. */
async function tellChange({ bus, rules }: House): Promise<void> {
  await rules.refresh()
  await bus.publish('rules.changed', {})
}

async function refuseUnknownRooms(database: Database, roomIds: readonly string[] | null): Promise<void> {
  if (roomIds === null) return
  const wanted = new Set(roomIds)
  if ((await countRooms(database, [...wanted])) < wanted.size) throw new Refusal('room_not_found')
}

type Changes = Partial<{ [K in keyof RuleRow]: RuleRow[K] | undefined }>

function withoutAbsent(changes: Changes): Partial<RuleRow> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function targetOf({ id, name }: RuleRow) {
  return { kind: 'rule', id, name } as const
}

function detailsOf({ condition, action, roomIds, enabled }: RuleRow) {
  return { kind: condition.kind, action, enabled, rooms: roomIds?.length ?? null }
}

function view({ id, name, explanation, condition, action, roomIds, directs, enabled, ...rule }: RuleRow): RuleView {
  const times = { createdAt: rule.createdAt.toISOString(), updatedAt: rule.updatedAt.toISOString() }
  return { id, name, explanation, condition, action, roomIds, directs, enabled, ...times }
}
