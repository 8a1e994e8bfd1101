import { useAdminWords, useLang } from '../../app/page-context.ts'
import { exactTime } from '../../time/relative-time.ts'
import type { LiveSettings, PlaceSettings, SettingKey } from './place-settings.ts'

export interface SettingProps {
  readonly settings: PlaceSettings
  readonly now: LiveSettings
  readonly setting: SettingKey
}

/** Where a value comes from, and the way back to what it is by itself. */
export function SettingNote({ settings, now, setting }: SettingProps) {
  const words = useAdminWords().admin.settings
  const lang = useLang()
  const { from, variable, changedAt, changedBy } = now[setting]
  if (from === 'default') return null
  if (from === 'environment') return <p className="text-sm text-ink-muted">{words.fixed(variable)}</p>
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
      {changedAt !== null && <bdi>{words.changed(changedBy?.name ?? '', exactTime(changedAt, lang))}</bdi>}
      <button
        type="button"
        className="link min-h-6"
        aria-label={words.resetOf(words.names[setting].label)}
        onClick={() => void settings.reset(setting)}
      >
        {words.reset}
      </button>
    </p>
  )
}
