import { type ProfileField, sizes, type VisibilityChoice } from '@parley/protocol/wire'
import type { ReactNode } from 'react'
import { useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { TextField } from '../forms/text-field.tsx'
import { Choice } from '../ui/choice.tsx'
import { Group } from '../ui/group.tsx'
import type { ProfileDraft } from './profile-draft.ts'

const choices = ['everyone', 'members', 'nobody'] as const satisfies readonly VisibilityChoice[]

/** All that is optional, each with its own circle of readers. */
export function AboutFields({ form }: { readonly form: Form<ProfileDraft> }) {
  const words = useAllWords().settings.profile
  const { values } = useWatch(form)
  const left = sizes.bioMax - [...values.bio].length
  return (
    <Group title={words.about} note={words.aboutNote}>
      <WithReaders form={form} field="bio">
        <TextField
          form={form}
          field="bio"
          label={words.fields.bio}
          lines={3}
          dir="auto"
          note={left < 100 && left >= 0 ? words.left(left) : undefined}
        />
      </WithReaders>
      <WithReaders form={form} field="location">
        <TextField form={form} field="location" label={words.fields.location} dir="auto" autoComplete="off" />
      </WithReaders>
      <WithReaders form={form} field="birthDate">
        <TextField form={form} field="birthDate" type="date" label={words.fields.birthDate} autoComplete="bday" />
      </WithReaders>
      <WithReaders form={form} field="gender">
        <TextField form={form} field="gender" label={words.fields.gender} dir="auto" autoComplete="sex" />
      </WithReaders>
    </Group>
  )
}

interface WithReadersProps {
  readonly form: Form<ProfileDraft>
  readonly field: ProfileField
  readonly children: ReactNode
}

function WithReaders({ form, field, children }: WithReadersProps) {
  const words = useAllWords().settings.profile
  const { values } = useWatch(form)
  const visibility = `${field}Visibility` as const
  return (
    <div className="grid gap-x-3 gap-y-2 md:grid-cols-[minmax(0,1fr)_10.5rem]">
      {children}
      <div className="md:pt-[calc(var(--type-sm)*1.5+var(--step)*1.5)]">
        <Choice
          hideLabel
          label={words.whoSees(words.fields[field])}
          value={values[visibility]}
          options={choices.map((value) => ({ value, label: words.visibilities[value] }))}
          onChange={(value) => form.change(visibility, value)}
        />
      </div>
    </div>
  )
}
