import { useAdminWords } from '../../app/page-context.ts'
import { Choice } from '../../ui/choice.tsx'
import { Facts } from '../../ui/facts.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { SettingNote, type SettingProps } from './setting-note.tsx'

interface ChosenSettingProps<T extends string> extends SettingProps {
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => Promise<void>
}

/** One of several values; what the environment says is only shown. */
export function ChosenSetting<T extends string>({ value, options, onChange, ...props }: ChosenSettingProps<T>) {
  const { label, note } = useAdminWords().admin.settings.names[props.setting]
  const isFixed = props.now[props.setting].from === 'environment'
  return (
    <div className="flex max-w-md flex-col gap-1.5">
      {isFixed ? (
        <Facts facts={[[label, options.find((option) => option.value === value)?.label ?? value]]} />
      ) : (
        <Choice label={label} value={value} options={options} onChange={(next) => void onChange(next)} />
      )}
      {note !== '' && <p className="text-sm text-ink-muted">{note}</p>}
      <SettingNote {...props} />
    </div>
  )
}

interface SwitchedSettingProps extends SettingProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => Promise<void>
}

export function SwitchedSetting({ value, onChange, ...props }: SwitchedSettingProps) {
  const words = useAdminWords().admin.settings
  const { label, note } = words.names[props.setting]
  const isFixed = props.now[props.setting].from === 'environment'
  return (
    <div className="flex flex-col gap-1.5">
      {isFixed ? (
        <Facts facts={[[label, value ? words.on : words.off]]} />
      ) : (
        <SwitchRow label={label} note={note} checked={value} onChange={(next) => void onChange(next)} />
      )}
      <SettingNote {...props} />
    </div>
  )
}
