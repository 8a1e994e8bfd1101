import { CircleAlert, CircleCheck } from 'lucide-react'
import { useAdminWords, useLang } from '../../app/page-context.ts'

interface PartRowProps {
  readonly name: string
  readonly part: { readonly state: 'ok' | 'down'; readonly ms: number }
}

/** One part of the place: whether it answers, and how fast. */
export function PartRow({ name, part }: PartRowProps) {
  const { placeHealth: words } = useAdminWords()
  const lang = useLang()
  const isWell = part.state === 'ok'
  const Icon = isWell ? CircleCheck : CircleAlert
  const took = new Intl.NumberFormat(lang, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 1 })
  return (
    <li className="flex items-center gap-3 border-line px-4 py-3 not-first:border-t">
      <Icon aria-hidden className={`size-5 ${isWell ? 'text-good' : 'text-danger'}`} />
      <span className="flex-1 font-medium">{name}</span>
      <span className={isWell ? 'text-ink-muted' : 'font-semibold text-danger'}>{words.states[part.state]}</span>
      {isWell && <span className="text-sm text-ink-muted tabular-nums">{took.format(part.ms)}</span>}
    </li>
  )
}
