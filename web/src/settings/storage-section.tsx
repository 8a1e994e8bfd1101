import { useAllWords, useLang, usePage } from '../app/page-context.ts'
import { fileSize } from '../files/file-size.ts'
import { Loaded } from '../message/overlays/loaded.tsx'

/** How much one's files come to, and all of the place. */
export function StorageSection() {
  const { client } = usePage()
  const { quota } = useAllWords().files
  return (
    <Loaded load={() => client.call('files.quota', {})} failed={quota.failed}>
      {({ own, place }) => (
        <div className="flex flex-col gap-6">
          <Used label={quota.own} {...own} />
          <Used label={quota.place} {...place} />
        </div>
      )}
    </Loaded>
  )
}

interface UsedProps {
  readonly label: string
  readonly used: number
  readonly quota: number | null
}

/** From here on somebody should know. */
const nearlyFull = 0.9

function Used({ label, used, quota: bound }: UsedProps) {
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
