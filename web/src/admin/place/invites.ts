import type { Answer } from '@parley/protocol/wire'
import { createPages, type Pages } from '../../app/pages.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export type PlaceInvite = Answer<'admin.createPlaceInvite'>['invite']

export interface PlaceInvites {
  readonly list: Pages<PlaceInvite>
  make(wish: { readonly days: number | null; readonly maxUses: number | null; readonly note: string }): Promise<void>
  revoke(invite: PlaceInvite): Promise<void>
}

const daySeconds = 86_400

/** The codes by which people create accounts. */
export function createPlaceInvites({
  client,
  tellFailure,
  catalogue,
}: Pick<Page, 'client' | 'tellFailure' | 'catalogue'>): PlaceInvites {
  const list = createPages((cursor) => client.call('admin.placeInvites', cursor === undefined ? {} : { cursor }))
  return {
    list,
    async make({ days, maxUses, note }) {
      const expiresIn = days === null ? null : days * daySeconds
      const { invite } = await client.call('admin.createPlaceInvite', { expiresIn, maxUses, note })
      list.change((items) => [invite, ...items])
    },
    async revoke({ code }) {
      try {
        await client.call('admin.revokePlaceInvite', { code })
        list.change((items) => items.filter((item) => item.code !== code))
      } catch (error) {
        tellFailure(() => adminWords(catalogue).admin.invites.revokeFailed, error)
      }
    },
  }
}
