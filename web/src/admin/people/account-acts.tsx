import { KeyRound, LogOut, UserRoundCheck, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, useMe, usePage } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { formatPath } from '../../navigation/routes.ts'
import type { Account, AccountMachine } from './accounts.ts'

interface AccountActsProps {
  readonly machine: AccountMachine
  readonly account: Account
}

const roles = ['user', 'moderator', 'admin'] as const

/** Another role, out of all devices, a new password, and the end or new beginning of the account. */
export function AccountActs({ machine, account }: AccountActsProps) {
  const me = useMe()
  const page = usePage()
  const words = useAdminWords().admin.people
  const [asking, setAsking] = useState<'sign-out' | 'deactivate' | 'reset' | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const { user, sessions } = account
  const isMe = user.id === me.id
  const isPerson = user.kind === 'person'
  const close = () => setAsking(null)
  const questions = {
    'sign-out': {
      title: words.signOutTitle,
      text: words.signOutText,
      action: words.signOut,
      run: () => machine.signOut(),
    },
    deactivate: {
      title: words.deactivateTitle(user.displayName),
      text: words.deactivateText,
      action: words.deactivate,
      run: () => machine.deactivate(''),
    },
    reset: {
      title: words.resetTitle(user.displayName),
      text: words.resetText,
      action: words.reset,
      run: async () => setCode(await machine.resetPassword()),
    },
  }
  const question = questions[asking ?? 'reset']
  return (
    <div className="flex flex-col gap-4">
      {isPerson && (
        <div className="max-w-xs">
          <Choice
            label={words.role}
            value={user.role}
            options={roles.map((value) => ({ value, label: words.roles[value] }))}
            onChange={(role) => void machine.setRole(role)}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {sessions.length > 0 && !isMe && (
          <Button onClick={() => setAsking('sign-out')}>
            <LogOut aria-hidden className="size-4" />
            {words.signOut}
          </Button>
        )}
        {isPerson && !isMe && (
          <Button onClick={() => setAsking('reset')}>
            <KeyRound aria-hidden className="size-4" />
            {words.reset}
          </Button>
        )}
        {user.state === 'deactivated' ? (
          <Button onClick={() => void machine.activate()}>
            <UserRoundCheck aria-hidden className="size-4" />
            {words.activate}
          </Button>
        ) : (
          !isMe && (
            <Button tone="danger" onClick={() => setAsking('deactivate')}>
              <UserRoundX aria-hidden className="size-4" />
              {words.deactivate}
            </Button>
          )
        )}
      </div>
      {code !== null && <ResetLink link={page.origin + formatPath({ at: 'reset', code })} />}
      <ConfirmDialog
        open={asking !== null}
        title={question.title}
        text={question.text}
        action={question.action}
        onClose={close}
        onAct={() => {
          close()
          void question.run()
        }}
      />
    </div>
  )
}

function ResetLink({ link }: { readonly link: string }) {
  const words = useAdminWords().admin.people
  return (
    <Callout kind="note">
      <p>{words.resetMade}</p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <bdi dir="ltr" className="min-w-0 font-mono text-sm break-all">
          {link}
        </bdi>
        <CopyButton label={words.copy} text={link} />
      </p>
    </Callout>
  )
}
