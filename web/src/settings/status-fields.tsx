import { sizes } from '@parley/protocol/wire'
import { useLang, useMe, useWatch, useAllWords } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { TextField } from '../forms/text-field.tsx'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Group } from '../ui/group.tsx'
import type { ProfileDraft } from './profile-draft.ts'
import { statusTerms } from './status-expiry.ts'

export function StatusFields({ form }: { readonly form: Form<ProfileDraft> }) {
  const me = useMe()
  const lang = useLang()
  const words = useAllWords().settings.profile
  const { values } = useWatch(form)
  const put = (emoji: string, text: string) => {
    form.change('statusEmoji', emoji)
    form.change('statusText', text)
  }
  const ends = me.status?.expiresAt ?? null
  const kept = ends === null ? [] : [{ value: 'kept' as const, label: words.statusUntil(exactTime(ends, lang)) }]
  const terms = [...kept, ...statusTerms.map((value) => ({ value, label: words.statusTerms[value] }))]
  const isEmpty = values.statusText === '' && values.statusEmoji === ''
  return (
    <Group title={words.status}>
      <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3">
        <TextField form={form} field="statusEmoji" label={words.statusEmoji} autoComplete="off" spellCheck={false} />
        <TextField
          form={form}
          field="statusText"
          label={words.statusText}
          maxLength={sizes.statusTextMax}
          autoComplete="off"
          dir="auto"
        />
      </div>
      <div className="flex flex-wrap gap-2" role="group" aria-label={words.suggestions}>
        {words.suggested.map(({ emoji, text }) => (
          <Button key={text} size="small" onClick={() => put(emoji, text)}>
            <span aria-hidden>{emoji}</span>
            {text}
          </Button>
        ))}
        {!isEmpty && (
          <Button size="small" tone="quiet" onClick={() => put('', '')}>
            {words.clearStatus}
          </Button>
        )}
      </div>
      <div className="max-w-xs">
        <Choice
          label={words.statusTerm}
          value={values.statusTerm}
          options={terms}
          onChange={(term) => form.change('statusTerm', term)}
        />
      </div>
    </Group>
  )
}
