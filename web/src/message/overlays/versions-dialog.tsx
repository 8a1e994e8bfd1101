import { Dialog } from '@base-ui/react/dialog'
import type { TimelineMessage } from '@parley/sdk'
import { createElement, Fragment, type ReactNode } from 'react'
import { useLang, usePage, useAllWords } from '../../app/page-context.ts'
import { fullTime } from '../../time/clock.ts'
import { type Difference, findDifferences } from '../differences.ts'
import { Loaded } from './loaded.tsx'
import { OverlayDialog } from './overlay-dialog.tsx'

/** What a message said before it was changed, the present first. */
export function VersionsDialog({ message }: { readonly message: TimelineMessage }) {
  const { client } = usePage()
  const { versions } = useAllWords().acts
  const load = async () =>
    (await client.call('messages.history', { roomId: message.roomId, messageId: message.id })).items
  return (
    <OverlayDialog>
      <Dialog.Title className="pe-10 pb-4 font-display text-xl font-semibold">{versions.title}</Dialog.Title>
      <Loaded load={load} failed={versions.failed}>
        {(earlier) => {
          const now = { content: message.content, at: message.editedAt ?? message.createdAt }
          const all = [...earlier, now].toReversed()
          return <ol className="flex flex-col gap-4">{createElement(Fragment, null, ...all.map(renderVersion))}</ol>
        }}
      </Loaded>
    </OverlayDialog>
  )
}

/** Each stands beside the one before it. */
function renderVersion(
  version: Pick<VersionProps, 'content' | 'at'>,
  at: number,
  all: readonly { readonly content: string }[],
) {
  return <Version {...version} before={all[at + 1]?.content ?? null} isNow={at === 0} />
}

interface VersionProps {
  readonly content: string
  readonly at: string
  /** What it said before that; null for the first version. */
  readonly before: string | null
  readonly isNow: boolean
}

function Version({ content, at, before, isNow }: VersionProps) {
  const lang = useLang()
  const { versions } = useAllWords().acts
  const pieces = before === null ? [{ is: 'same' as const, text: content }] : findDifferences(before, content)
  return (
    <li className="flex flex-col gap-1 border-t border-line pt-3">
      <p className="flex flex-wrap gap-x-2 text-xs text-ink-muted">
        {isNow && <strong className="text-ink">{versions.now}</strong>}
        {before === null && <strong className="text-ink">{versions.first}</strong>}
        <time dateTime={at}>{fullTime(at, lang)}</time>
      </p>
      <p dir="auto" className="whitespace-pre-wrap">
        {createElement(Fragment, null, ...pieces.map(renderPiece))}
      </p>
    </li>
  )
}

function renderPiece({ is, text }: Difference): ReactNode {
  return is === 'same' ? text : <Changed is={is} text={text} />
}

function Changed({ is, text }: Difference) {
  const { versions } = useAllWords().acts
  const Tag = is === 'added' ? 'ins' : 'del'
  return (
    <Tag className={is === 'added' ? 'difference-added' : 'difference-dropped'}>
      <span className="sr-only">{is === 'added' ? versions.added : versions.dropped} </span>
      {text}
    </Tag>
  )
}
