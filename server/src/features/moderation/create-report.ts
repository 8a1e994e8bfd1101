import { type InputOf, reportsCreate } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { record } from '../audit/index.ts'
import { type Context, implement, Repeated } from '../implement.ts'
import { readable, viewMessage } from '../messages/index.ts'
import { getPerson, viewPerson } from '../people/index.ts'
import { evidenceOfMessage, evidenceOfPerson } from './evidence.ts'
import { findOpen, insertReport, type NewReport } from './store-reports.ts'
import { viewReport } from './view.ts'

type Target = InputOf<typeof reportsCreate>['target']

export const create = implement(reportsCreate, async ({ target, reason, note }, context) => {
  const { actor, clock, database, newId } = context
  const seen = await look(context, target)
  if (seen.userId === actor.accountId) throw new Refusal('not_reportable')
  const about = { reporterId: actor.accountId, ...seen }
  const { report, isNew } = await database.transaction(async (transaction) => {
    const id = newId()
    const isNew = await insertReport(transaction, { id, ...about, reason, note, now: clock.now() })
    const report = await findOpen(transaction, about)
    if (report === null) throw new Error('a report that is not new is one that is open')
    if (isNew) {
      const details = { reason, userId: seen.userId, messageId: seen.messageId }
      const done = { act: 'report.created', target: { kind: 'report', id }, roomId: seen.roomId, details } as const
      await record(transaction, context, done)
    }
    return { report, isNew }
  })
  const answer = { report: viewReport(report) }
  return isNew ? answer : new Repeated(answer)
})

type Seen = Pick<NewReport, 'target' | 'roomId' | 'messageId' | 'userId' | 'evidence'>

/** What is reported as the place itself finds it, if who reports it may see it. */
async function look(context: Context<SignedIn>, target: Target): Promise<Seen> {
  const { actor, clock, database } = context
  if (target.type === 'user') {
    const person = await getPerson(database, target.userId)
    if (person === null) throw new Refusal('user_not_found')
    const now = clock.now()
    const evidence = evidenceOfPerson(viewPerson(person, actor, now), person, now)
    return { target: 'user', roomId: null, messageId: null, userId: person.id, evidence }
  }
  const row = await readable(context, target.roomId, target.messageId)
  if (row.deletedAt !== null) throw new Refusal('message_not_found')
  if (row.kind === 'system') throw new Refusal('not_reportable')
  const evidence = evidenceOfMessage(viewMessage(row), row.author, clock.now())
  return { target: 'message', roomId: row.roomId, messageId: row.id, userId: row.author.id, evidence }
}
