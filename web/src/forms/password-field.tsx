import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { TextField, type TextFieldProps } from './text-field.tsx'

export interface PasswordFieldProps<F extends string> extends Omit<TextFieldProps<F>, 'type' | 'inside' | 'lines'> {
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password that can be looked at before it is sent, instead of being typed twice. */
export function PasswordField<F extends string>(props: PasswordFieldProps<F>) {
  const { password } = useAllWords()
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      dir="ltr"
      inside={
        <button
          type="button"
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-md text-ink-muted hover:text-ink"
          aria-label={shown ? password.hide : password.show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon aria-hidden className="size-5" />
        </button>
      }
    />
  )
}
