import { useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { createForm } from '../../forms/form.ts'
import { FormView } from '../../forms/form-view.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'
import type { LiveSettings, SettingKey } from './place-settings.ts'
import { SettingNote, type SettingProps } from './setting-note.tsx'
import type { WrittenForm } from './written-values.ts'

interface WrittenSettingProps<K extends SettingKey> extends SettingProps {
  readonly setting: K
  readonly form: WrittenForm<LiveSettings[K]['value']>
}

/** A value that is written: kept when it is saved, and taken by the place or refused with what is wrong. */
export function WrittenSetting<K extends SettingKey>({ form: written, ...props }: WrittenSettingProps<K>) {
  const words = useAdminWords().admin.settings
  const { now, setting } = props
  const { label } = words.names[setting]
  const text = written.write(now[setting].value)
  if (now[setting].from === 'environment') {
    return (
      <div className="flex flex-col gap-1.5">
        <Facts facts={[[label, text === '' ? words.unbounded : text]]} />
        <SettingNote {...props} />
      </div>
    )
  }
  return <Written key={text} text={text} written={written} {...props} />
}

interface WrittenProps<K extends SettingKey> extends SettingProps {
  readonly text: string
  readonly setting: K
  readonly written: WrittenForm<LiveSettings[K]['value']>
}

function Written<K extends SettingKey>({ text, written, ...props }: WrittenProps<K>) {
  const page = usePage()
  const words = useAdminWords().admin.settings
  const { settings, setting } = props
  const { label, note } = words.names[setting]
  const [form] = useState(() =>
    createForm({
      initial: { text },
      check: () => ({}),
      async send(values) {
        await settings.setOne(setting, written.read(values.text))
        return values
      },
      now: page.timers.now,
      explain(error) {
        const { [setting]: problem } = fieldProblems(error, [setting], adminWords(page.catalogue))
        const all = fieldProblems(error, [`set.${setting}`], adminWords(page.catalogue))
        const found = problem ?? all[`set.${setting}`]
        return found === undefined ? {} : { text: found }
      },
    }),
  )
  const { dirty, phase } = useWatch(form)
  return (
    <div className="flex max-w-md flex-col gap-1.5">
      <FormView form={form} className="flex flex-col gap-3">
        <TextField
          form={form}
          field="text"
          name={setting}
          label={label}
          note={note}
          inputMode={written.mode}
          dir="auto"
        />
        {dirty && (
          <Button type="submit" size="small" tone="primary" className="self-start" pending={phase === 'sending'}>
            {words.save}
          </Button>
        )}
      </FormView>
      <SettingNote {...props} />
    </div>
  )
}
