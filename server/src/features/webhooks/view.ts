import type { WebhookView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import type { Context } from '../implement.ts'
import { getPeople, viewPerson } from '../people/index.ts'
import { getWebhook, type WebhookRow } from './store.ts'

/** These webhooks, in their order. */
export async function viewWebhooks(
  { actor, clock, database }: Context<SignedIn>,
  rows: readonly WebhookRow[],
): Promise<WebhookView[]> {
  const people = await getPeople(
    database,
    rows.map(({ accountId }) => accountId),
  )
  return rows.flatMap(({ accountId, createdAt, lastUsedAt, ...row }) => {
    const person = people.get(accountId)
    if (person === undefined) return []
    return [
      {
        ...row,
        user: viewPerson(person, actor, clock.now()),
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      },
    ]
  })
}

export async function loadWebhook(context: Context<SignedIn>, roomId: string, id: string): Promise<WebhookView> {
  const row = await getWebhook(context.database, roomId, id)
  const [webhook] = row === null ? [] : await viewWebhooks(context, [row])
  if (webhook === undefined) throw new Refusal('webhook_not_found')
  return webhook
}
