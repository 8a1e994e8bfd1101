import type { Answer, BotTokenView, BotView, Call } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../app/load.ts'
import type { Page } from '../page.ts'

type Own = Answer<'bots.list'>

export interface Bots {
  readonly list: Loader<Own>
  tokensOf(bot: BotView): Loader<readonly BotTokenView[]>
  makeToken(call: Call<'bots.createToken'>): Promise<Answer<'bots.createToken'>>
  revoke(bot: BotView, token: BotTokenView): Promise<void>
  remove(bot: BotView): Promise<void>
}

/** A bot among one's own, for what shows it. */
export interface BotProps {
  readonly bot: BotView
  readonly bots: Bots
}

/** One's own bots and what lets them in. */
export function createBots({ client, tellFailure }: Pick<Page, 'client' | 'tellFailure'>): Bots {
  const list = createLoader(() => client.call('bots.list', { limit: 100 }))
  return {
    list,
    tokensOf: ({ user }) => createLoader(async () => (await client.call('bots.listTokens', { botId: user.id })).items),
    makeToken: (call) => client.call('bots.createToken', call),
    async revoke({ user }, { id }) {
      await client
        .call('bots.revokeToken', { botId: user.id, tokenId: id })
        .catch((error: unknown) => tellFailure(({ bots }) => bots.revokeFailed, error))
      await list.reload()
    },
    async remove({ user }) {
      await client
        .call('bots.remove', { botId: user.id })
        .catch((error: unknown) => tellFailure(({ bots }) => bots.removeFailed, error))
      await list.reload()
    },
  }
}
