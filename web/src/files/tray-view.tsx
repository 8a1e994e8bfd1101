import { X } from 'lucide-react'
import { Fragment } from 'react'
import { useAllWords, useLang, usePlace, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { fileSize } from './file-size.ts'
import { forgetRefused } from './tray-acts.ts'
import type { RefusedFile, Tray } from './tray.ts'
import { tellApart } from './same-name.ts'
import { TrayItemView } from './tray-item.tsx'

interface TrayViewProps {
  readonly tray: Tray
  /** Where whoever uses keys is once what they were at is gone, and nothing else is there. */
  readonly onGone: () => void
}

/** What goes with the message, above what is written. */
export function TrayView({ tray, onGone }: TrayViewProps) {
  const { files } = useAllWords()
  const { items } = useWatch(tray)
  const numbers = tellApart(items.map(({ name }) => name))
  return (
    <>
      <Refused tray={tray} onGone={onGone} />
      {items.length > 0 && (
        <ul aria-label={files.tray} className="flex gap-2 overflow-x-auto px-2 pt-2">
          {items.map((item, at) => (
            <TrayItemView key={item.key} item={item} number={numbers[at] ?? ''} tray={tray} onGone={onGone} />
          ))}
        </ul>
      )}
    </>
  )
}

/** What is not taken, and why, said at once. */
function Refused({ tray, onGone }: TrayViewProps) {
  const { files, writing } = useAllWords()
  const { files: rules } = usePlace()
  const lang = useLang()
  const { refused } = useWatch(tray)
  const alone = refused.filter(({ why }) => why !== 'too_many_files')
  const surplus = refused.filter(({ why }) => why === 'too_many_files')
  const max = fileSize(rules.maxBytes, lang)
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div className="flex items-start gap-2 rounded-t-lg bg-danger-soft py-1.5 ps-3.5 pe-1 text-sm text-on-danger-soft">
          <ul className="min-w-0 flex-1 space-y-1 py-1">
            {alone.map(({ key, name, why }) => (
              <li key={key}>
                <Name>{name}</Name> {why === 'file_too_large' && files.tooLarge(max)}
                {why === 'file_empty' && files.empty}
                {why === 'file_type_refused' && files.unknownKind}
              </li>
            ))}
            {surplus.length > 0 && (
              <li>
                {files.tooMany(rules.perMessage)} <NameList files={surplus} />
              </li>
            )}
          </ul>
          <Button
            tone="quiet"
            size="small"
            shape="icon"
            aria-label={writing.dismiss}
            onClick={({ detail }) => {
              forgetRefused(tray)
              // Nobody who presses it with a finger wants to see a keyboard come up.
              if (detail === 0) onGone()
            }}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      )}
    </div>
  )
}

/** Whoever takes a whole folder knows what is in it. */
const mostNames = 6

function NameList({ files }: { readonly files: readonly RefusedFile[] }) {
  const lang = useLang()
  const shown = files.slice(0, mostNames)
  const rest = files.length - shown.length
  const parts = new Intl.ListFormat(lang, { type: 'unit' }).formatToParts(shown.map(({ name }) => name))
  const between = parts.flatMap(({ type, value }) => (type === 'literal' ? [value] : []))
  return (
    <>
      {shown.map(({ key, name }, at) => (
        <Fragment key={key}>
          <Name>{name}</Name>
          {between[at]}
        </Fragment>
      ))}
      {rest > 0 && ` ${new Intl.NumberFormat(lang, { signDisplay: 'always' }).format(rest)}`}
    </>
  )
}

const Name = ({ children }: { readonly children: string }) => (
  <bdi className="font-semibold break-words">{children}</bdi>
)
