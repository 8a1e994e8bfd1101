import type { Answer } from '@parley/protocol/wire'
import { createPages, type Pages } from '../../app/pages.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export type Announcement = Answer<'admin.announce'>['announcement']

export interface Announcements {
  readonly list: Pages<Announcement>
  announce(wish: { readonly text: string; readonly expiresIn: number | null }): Promise<void>
  withdraw(announcement: Announcement): Promise<void>
}

/** What is told to everybody, the latest first. */
export function createAnnouncements({
  client,
  tellFailure,
  catalogue,
}: Pick<Page, 'client' | 'tellFailure' | 'catalogue'>): Announcements {
  const list = createPages((cursor) => client.call('admin.announcements', cursor === undefined ? {} : { cursor }))
  return {
    list,
    async announce(wish) {
      const { announcement } = await client.call('admin.announce', wish)
      list.change((items) => [announcement, ...items])
    },
    async withdraw({ id }) {
      try {
        await client.call('admin.withdrawAnnouncement', { announcementId: id })
      } catch (error) {
        tellFailure(() => adminWords(catalogue).announcing.withdrawFailed, error)
      }
      await list.reload()
    },
  }
}

/** Whether people are still told. */
export function goesOn({ expiresAt, withdrawnAt }: Announcement, now: number): boolean {
  return withdrawnAt === null && (expiresAt === null || Date.parse(expiresAt) > now)
}
