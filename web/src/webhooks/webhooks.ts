import type { Answer, Call, WebhookView } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../app/load.ts'
import type { Page } from '../page.ts'

export interface Webhooks {
  readonly list: Loader<readonly WebhookView[]>
  make(call: Omit<Call<'webhooks.create'>, 'roomId'>): Promise<Answer<'webhooks.create'>>
  /** Another address in place of the one before; null when that failed, which was told. */
  rotate(webhook: WebhookView): Promise<string | null>
  remove(webhook: WebhookView): Promise<void>
}

/** The webhooks of one room. */
export function createWebhooks(
  { client, tellFailure }: Pick<Page, 'client' | 'tellFailure'>,
  roomId: string,
): Webhooks {
  const list = createLoader(async () => (await client.call('webhooks.list', { roomId })).items)
  return {
    list,
    make: (call) => client.call('webhooks.create', { ...call, roomId }),
    async rotate({ id }) {
      const made = await client.call('webhooks.rotate', { roomId, webhookId: id }).catch((error: unknown) => {
        tellFailure(({ webhooks }) => webhooks.rotateFailed, error)
        return null
      })
      await list.reload()
      return made?.url ?? null
    },
    async remove({ id }) {
      await client
        .call('webhooks.remove', { roomId, webhookId: id })
        .catch((error: unknown) => tellFailure(({ webhooks }) => webhooks.removeFailed, error))
      await list.reload()
    },
  }
}
