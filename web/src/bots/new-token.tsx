import { botScopes } from '@parley/protocol/rules'
import { useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import type { Form } from '../forms/form.ts'
import { FormView } from '../forms/form-view.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import type { BotProps } from './bots.ts'
import { createTokenForm, lastings, type TokenValues } from './token-form.ts'

interface NewTokenProps extends BotProps {
  readonly onMade: (secret: string) => void
}

/** Makes a token: what it is for, what it lets the bot do, and for how long. */
export function NewToken({ bot, bots, onMade }: NewTokenProps) {
  const page = usePage()
  const { bots: words } = useAllWords()
  const [form] = useState(() => createTokenForm(page, bot, bots, onMade))
  const { phase, values } = useWatch(form)
  const pending = phase === 'sending'
  return (
    <FormView form={form} aria-label={words.newToken} className="flex max-w-xl flex-col gap-5">
      <h3 className="font-semibold">{words.newToken}</h3>
      <TextField form={form} field="name" label={words.tokenName} note={words.tokenNameNote} autoComplete="off" />
      <Scopes form={form} />
      <Choice
        label={words.lasts}
        value={values.lasting}
        options={lastings.map((value) => ({ value, label: words.lastings[value] }))}
        onChange={(lasting) => form.change('lasting', lasting)}
      />
      <Button type="submit" tone="primary" className="self-start" pending={pending}>
        {words.makeToken}
      </Button>
    </FormView>
  )
}

function Scopes({ form }: { readonly form: Form<TokenValues> }) {
  const { bots: words } = useAllWords()
  const { values, problems } = useWatch(form)
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 text-sm font-semibold">{words.may}</legend>
      {botScopes.map((scope) => (
        <SwitchRow
          key={scope}
          label={words.scopes[scope]}
          note={scope}
          checked={values.scopes.has(scope)}
          onChange={(isOn) =>
            form.change(
              'scopes',
              new Set(botScopes.filter((each) => (each === scope ? isOn : values.scopes.has(each)))),
            )
          }
        />
      ))}
      <p aria-live="polite" className="text-sm font-medium text-danger">
        {problems.scopes}
      </p>
    </fieldset>
  )
}
