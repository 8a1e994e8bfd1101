import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { formatPath } from '../../navigation/routes.ts'
import { exactTime } from '../../time/relative-time.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import type { PlaceInvite } from './invites.ts'

interface InviteRowProps {
  readonly invite: PlaceInvite
  readonly onRevoke: () => void
}

/** One invitation to the place: its link, for whom, how often it was used, and until when it is good. */
export function InviteRow({ invite, onRevoke }: InviteRowProps) {
  const { admin } = useAdminWords()
  const lang = useLang()
  const page = usePage()
  const words = admin.invites
  const { code, note, uses, maxUses, expiresAt } = invite
  const link = page.origin + formatPath({ at: 'register', next: null, invite: code })
  const number = new Intl.NumberFormat(lang)
  const used =
    maxUses === null ? words.used(number.format(uses)) : words.usedOf(number.format(uses), number.format(maxUses))
  return (
    <li className="flex flex-col gap-2 border-line p-4 not-first:border-t">
      {note !== '' && <bdi className="font-semibold">{note}</bdi>}
      <bdi dir="ltr" className="font-mono text-sm break-all">
        {link}
      </bdi>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
        <span>{used}</span>
        <span>{expiresAt === null ? words.forGood : words.until(exactTime(expiresAt, lang))}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton label={words.copy} text={link} />
        <Button size="small" aria-label={words.revokeOf(note === '' ? code : note)} onClick={onRevoke}>
          {words.revoke}
        </Button>
      </div>
    </li>
  )
}
