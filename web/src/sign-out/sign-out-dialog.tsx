import { useAllWords, useLang, useMe, usePage, useWatch } from '../app/page-context.ts'
import { roomTitle } from '../conversation/room-title.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { Loss } from './losses.ts'

/** Asks before what only this browser has is gone, and says where that was written. */
export function SignOutDialog() {
  const { losing, signOut } = usePage()
  const losses = useWatch(losing)
  const { signOut: words } = useAllWords()
  return (
    <ConfirmDialog
      open={losses !== null}
      title={words.title}
      text={words.text}
      action={words.action}
      away={words.stay}
      onAct={() => void signOut(true)}
      onClose={() => losing.set(null)}
    >
      <ul aria-label={words.listed} className="flex max-h-48 flex-col gap-1.5 overflow-y-auto">
        {losses?.map((loss) => (
          <LossRow key={loss.roomId} loss={loss} />
        ))}
      </ul>
    </ConfirmDialog>
  )
}

function LossRow({ loss }: { readonly loss: Loss }) {
  const { client } = usePage()
  const me = useMe()
  const lang = useLang()
  const words = useAllWords()
  const entry = useWatch(client.store.room(loss.roomId))
  const { messages, begun, files, otherRoom } = words.signOut
  const counts = [
    ...(loss.messages > 0 ? [messages(loss.messages)] : []),
    ...(loss.begun > 0 ? [begun(loss.begun)] : []),
    ...(loss.files > 0 ? [files(loss.files)] : []),
  ]
  return (
    <li className="flex flex-wrap gap-x-3">
      <bdi className="min-w-0 truncate font-semibold">
        {entry === null ? otherRoom : roomTitle(entry.room, me.id, words.frame)}
      </bdi>
      <span className="text-ink-muted">{new Intl.ListFormat(lang).format(counts)}</span>
    </li>
  )
}
