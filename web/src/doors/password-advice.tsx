import { brokenPasswordRules, passwordRules } from '@parley/protocol/rules'
import { type PasswordPolicy, sizes } from '@parley/protocol/wire'
import { Check, Circle } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { passwordStrength } from './password-strength.ts'

export interface PasswordAdviceProps {
  readonly password: string
  readonly username: string
  readonly policy: PasswordPolicy
}

/** What the place asks of a password, ticked off while it is typed, and how well it would stand. */
export function PasswordAdvice({ password, username, policy }: PasswordAdviceProps) {
  const words = useAllWords().password
  const broken = brokenPasswordRules(password, policy)
  const { score, hint } = passwordStrength(password, username)
  const filled = password === '' ? 0 : score + 1
  const rules = broken.includes('max') ? [...passwordRules(policy), 'max' as const] : passwordRules(policy)
  return (
    <div className="flex flex-col gap-3 rounded-md bg-sunken p-4 text-sm">
      <p className="font-medium">{words.rulesTitle}</p>
      <ul className="grid gap-x-4 gap-y-1.5 md:grid-cols-2">
        {rules.map((rule) => {
          const isMet = !broken.includes(rule)
          const Icon = isMet ? Check : Circle
          return (
            <li key={rule} className={`flex items-center gap-2 ${isMet ? 'text-good' : 'text-ink-muted'}`}>
              <Icon aria-hidden className={isMet ? 'size-4' : 'size-4 scale-50'} />
              {words.rules[rule](rule === 'max' ? sizes.passwordMax : policy.minLength)}
              <span className="sr-only">{isMet ? words.ruleMet : words.ruleOpen}</span>
            </li>
          )
        })}
      </ul>
      <div className="flex flex-col gap-1.5 border-t border-line pt-3">
        <div className="flex items-center justify-between gap-4">
          <span className="font-medium">{words.strength}</span>
          <span aria-hidden className="flex flex-1 justify-end gap-1">
            {words.scores.map((name, at) => (
              <span
                key={name}
                className={`h-2 w-8 max-w-[18%] rounded-full border border-line-strong ${at < filled ? `mark ${strengthColour(score)}` : ''}`}
              />
            ))}
          </span>
        </div>
        <p aria-live="polite" className="text-ink-muted">
          {password !== '' && `${words.scores[score]}. ${hint === null ? '' : words.hints[hint]}`}
        </p>
      </div>
    </div>
  )
}

function strengthColour(score: number): string {
  return score < 2 ? 'bg-danger' : score < 3 ? 'bg-accent' : 'bg-good'
}
