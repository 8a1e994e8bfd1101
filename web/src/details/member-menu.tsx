import { Menu } from '@base-ui/react/menu'
import type { MemberEntry } from '@parley/sdk'
import { ChevronRight, Crown, MessageCircle, MicOff, Mic, ShieldHalf, UserRound, UserX, Ban } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe, usePage, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { memberRights } from '../rooms/rights.ts'
import { useStanding } from '../rooms/use-rights.ts'
import { type MemberActs, silenceTerms } from './member-acts.ts'
import { runningUntil } from './mute.ts'
import { PopupMenu } from '../ui/popup-menu.tsx'

export type AskedAct = 'hand-over' | 'remove' | 'ban'

export interface MemberMenuProps {
  readonly member: MemberEntry
  readonly acts: MemberActs
  /** What has to be confirmed first. */
  readonly onAsk: (act: AskedAct) => void
  readonly children: ReactNode
}

/** What can be done about a member, and by whom one may do it: it opens from their row. */
export function MemberMenu({ member, acts, onAsk, children }: MemberMenuProps) {
  return (
    <PopupMenu trigger={children} align="end" className="min-w-56">
      <Items member={member} acts={acts} onAsk={onAsk} />
    </PopupMenu>
  )
}

function Items({ member, acts, onAsk }: Omit<MemberMenuProps, 'children'>) {
  const me = useMe()
  const { timers } = usePage()
  const { details, rooms } = useAllWords()
  const words = details.member
  const { user, membership } = member
  const theirs = memberRights(useStanding(), membership)
  // A bot is a member and never more.
  const rights = user.kind === 'bot' ? { ...theirs, roles: [], handOver: false } : theirs
  const isMe = user.id === me.id
  const isSilenced = runningUntil(membership.silencedUntil, timers.now()) !== null
  const canHandOver = rights.handOver && user.kind !== 'guest'
  const keeps = rights.roles.length > 0 || canHandOver || rights.silence || rights.remove
  return (
    <>
      <Menu.LinkItem className="popup-item" closeOnClick render={<Link to={{ at: 'people', userId: user.id }} />}>
        <UserRound aria-hidden className="size-4" />
        {words.profile}
      </Menu.LinkItem>
      {!isMe && me.kind !== 'guest' && (
        <Menu.Item className="popup-item" onClick={() => acts.talkTo(member)}>
          <MessageCircle aria-hidden className="size-4" />
          {words.message}
        </Menu.Item>
      )}
      {keeps && <Menu.Separator className="my-1.5 h-px bg-line" />}
      {rights.roles.map((role) => (
        <Menu.Item key={role} className="popup-item" onClick={() => acts.giveRole(member, role)}>
          <ShieldHalf aria-hidden className="size-4" />
          {isMe ? words.stepDown(rooms.roles[role]) : words.make(rooms.roles[role])}
        </Menu.Item>
      ))}
      {canHandOver && (
        <Menu.Item className="popup-item" onClick={() => onAsk('hand-over')}>
          <Crown aria-hidden className="size-4" />
          {words.handOver}
        </Menu.Item>
      )}
      {rights.silence && isSilenced && (
        <Menu.Item className="popup-item" onClick={() => acts.silence(member, null)}>
          <Mic aria-hidden className="size-4" />
          {words.unsilence}
        </Menu.Item>
      )}
      {rights.silence && !isSilenced && <SilenceItems member={member} acts={acts} />}
      {rights.remove && (
        <>
          <Menu.Item className="popup-item text-danger" onClick={() => onAsk('remove')}>
            <UserX aria-hidden className="size-4" />
            {words.remove}
          </Menu.Item>
          <Menu.Item className="popup-item text-danger" onClick={() => onAsk('ban')}>
            <Ban aria-hidden className="size-4" />
            {words.ban}
          </Menu.Item>
        </>
      )}
    </>
  )
}

function SilenceItems({ member, acts }: Pick<MemberMenuProps, 'member' | 'acts'>) {
  const { details } = useAllWords()
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="popup-item data-popup-open:bg-hover">
        <MicOff aria-hidden className="size-4" />
        <span className="flex-1">{details.member.silence}</span>
        <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="z-30 outline-none" sideOffset={4}>
          <Menu.Popup className="popup min-w-40 p-1.5">
            {silenceTerms.map((seconds) => (
              <Menu.Item key={seconds} className="popup-item" onClick={() => acts.silence(member, seconds)}>
                {details.member.silenceFor(seconds)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}
