import { useAllWords, useLang } from '../app/page-context.ts'
import { fileSize } from './file-size.ts'

interface UsedBarProps {
  readonly label: string
  readonly used: number
  readonly quota: number | null
}

/** From here on somebody should know. */
const nearlyFull = 0.9

/** What files come to beside what they may come to. */
export function UsedBar({ label, used, quota: bound }: UsedBarProps) {
  const { quota } = useAllWords().files
  const lang = useLang()
  const text =
    bound === null ? quota.used(fileSize(used, lang)) : quota.usedOf(fileSize(used, lang), fileSize(bound, lang))
  const isNearlyFull = bound !== null && used >= bound * nearlyFull
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-muted">{text}</span>
      </p>
      {bound !== null && (
        <div
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={bound}
          aria-valuenow={Math.min(used, bound)}
          aria-valuetext={text}
          className="used-bar"
        >
          <span
            data-full={isNearlyFull ? '' : undefined}
            style={{ inlineSize: `${Math.min(100, (used / Math.max(1, bound)) * 100)}%` }}
          />
        </div>
      )}
      {isNearlyFull && <p className="text-sm text-danger">{used < bound ? quota.nearlyFull : quota.full}</p>}
    </div>
  )
}
