import type { MemberEntry } from '@parley/sdk'
import { useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { MemberActs } from './member-acts.ts'
import { type AskedAct, MemberMenu } from './member-menu.tsx'
import { MemberRow } from './member-row.tsx'

export interface MemberListProps {
  readonly members: readonly MemberEntry[]
  readonly acts: MemberActs
}

/** Rows of members, to be gone through with the arrow keys. */
export function MemberList({ members, acts }: MemberListProps) {
  const { details } = useAllWords()
  const [asked, setAsked] = useState<{ readonly act: AskedAct; readonly member: MemberEntry } | null>(null)
  return (
    <>
      <ul aria-label={details.titles.members} className="-mx-3 flex flex-col">
        {members.map((member) => (
          <li key={member.user.id} className="[contain-intrinsic-size:auto_3.5rem] [content-visibility:auto]">
            <MemberMenu member={member} acts={acts} onAsk={(act) => setAsked({ act, member })}>
              <MemberRow member={member} />
            </MemberMenu>
          </li>
        ))}
      </ul>
      <ActDialog asked={asked} acts={acts} onClose={() => setAsked(null)} />
    </>
  )
}

interface ActDialogProps {
  readonly asked: { readonly act: AskedAct; readonly member: MemberEntry } | null
  readonly acts: MemberActs
  readonly onClose: () => void
}

function ActDialog({ asked, acts, onClose }: ActDialogProps) {
  const { details } = useAllWords()
  // What was asked stays in the picture while the dialog fades away.
  const [shown, setShown] = useState(asked)
  if (asked !== null && asked !== shown) setShown(asked)
  if (shown === null) return null
  const { act, member } = shown
  const words = details.member.confirm[act]
  const perform = () => {
    onClose()
    if (act === 'hand-over') acts.giveRole(member, 'owner')
    else acts.remove(member, act === 'ban')
  }
  return (
    <ConfirmDialog
      open={asked !== null}
      title={words.title(member.user.displayName)}
      text={words.text}
      action={words.action}
      onAct={perform}
      onClose={onClose}
    />
  )
}
