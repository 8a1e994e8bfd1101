import type { Call, MembershipView, RoomView } from '@parley/protocol/wire'
import type { MemberEntry } from '@parley/sdk'
import type { Page } from '../page.ts'
import { openDirect } from '../people/open-direct.ts'
import { allWords } from '../words/index.ts'

/** For how long somebody can be silenced, in seconds. */
export const silenceTerms = [600, 3_600, 86_400, 604_800] as const

/** What can be done about one member. What fails says so; what succeeds is seen. */
export interface MemberActs {
  giveRole(member: MemberEntry, role: MembershipView['role']): void
  /** `seconds` of null lets them write again. */
  silence(member: MemberEntry, seconds: number | null): void
  remove(member: MemberEntry, ban: boolean): void
  talkTo(member: MemberEntry): void
}

/** `changed` learns what became of somebody; null when they are gone. */
export function memberActs(
  page: Page,
  room: Pick<RoomView, 'id'>,
  changed: (userId: string, membership: MembershipView | null) => void,
): MemberActs {
  const { client, notices, catalogue, tellFailure } = page
  const words = () => allWords(catalogue).details.member

  function update(
    member: MemberEntry,
    change: Pick<Call<'members.update'>, 'role' | 'silenceSeconds' | 'silencedUntil'>,
    done: string,
  ): void {
    const { userId } = member.membership
    client.call('members.update', { roomId: room.id, userId, ...change }).then(
      ({ membership }) => {
        changed(userId, membership)
        notices.tell({ kind: 'success', title: done })
      },
      (error: unknown) => tellFailure(({ details }) => details.member.failed, error),
    )
  }

  return {
    giveRole(member, role) {
      const name = member.user.displayName
      update(member, { role }, role === 'owner' ? words().handedOver(name) : words().became(name, role))
    },
    silence(member, seconds) {
      const name = member.user.displayName
      // Their clock decides, not the one of this device.
      update(
        member,
        seconds === null ? { silencedUntil: null } : { silenceSeconds: seconds },
        seconds === null ? words().unsilenced(name) : words().silenced(name),
      )
    },
    remove(member, ban) {
      const { userId } = member.membership
      client.call('members.remove', { roomId: room.id, userId, ban }).then(
        () => {
          changed(userId, null)
          const name = member.user.displayName
          notices.tell({ kind: 'success', title: ban ? words().banned(name) : words().removed(name) })
        },
        (error: unknown) => tellFailure(({ details }) => details.member.failed, error),
      )
    },
    talkTo({ membership }) {
      void openDirect(page, membership.userId)
    },
  }
}
