import { X } from 'lucide-react'
import { useAllWords, useLang, usePlace, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { fileSize } from './file-size.ts'
import { forgetRefused } from './tray-acts.ts'
import type { Tray } from './tray.ts'
import { TrayItemView } from './tray-item.tsx'

/** What goes with the message, above what is written. */
export function TrayView({ tray }: { readonly tray: Tray }) {
  const { files } = useAllWords()
  const { items } = useWatch(tray)
  return (
    <>
      <Refused tray={tray} />
      {items.length > 0 && (
        <ul aria-label={files.tray} className="flex gap-2 overflow-x-auto px-2 pt-2">
          {items.map((item) => (
            <TrayItemView key={item.key} item={item} tray={tray} />
          ))}
        </ul>
      )}
    </>
  )
}

/** What is not taken, and why, said at once. */
function Refused({ tray }: { readonly tray: Tray }) {
  const { files, writing } = useAllWords()
  const { files: rules } = usePlace()
  const lang = useLang()
  const { refused } = useWatch(tray)
  const max = fileSize(rules.maxBytes, lang)
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div className="flex items-start gap-2 rounded-t-lg bg-danger-soft py-1.5 ps-3.5 pe-1 text-sm text-on-danger-soft">
          <ul className="min-w-0 flex-1 space-y-1 py-1">
            {refused.map(({ key, name, why }) => (
              <li key={key}>
                <bdi className="font-semibold break-words">{name}</bdi>{' '}
                {why === 'file_too_large' && files.tooLarge(max)}
                {why === 'too_many_files' && files.tooMany(new Intl.NumberFormat(lang).format(rules.perMessage))}
                {why === 'file_empty' && files.empty}
                {why === 'file_type_refused' && files.unknownKind}
              </li>
            ))}
          </ul>
          <Button
            tone="quiet"
            size="small"
            shape="icon"
            aria-label={writing.dismiss}
            onClick={() => forgetRefused(tray)}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      )}
    </div>
  )
}
