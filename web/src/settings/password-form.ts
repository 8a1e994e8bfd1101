import { brokenPasswordRules } from '@parley/protocol/rules'
import type { PlaceView } from '@parley/protocol/wire'
import { createForm, type Form } from '../forms/form.ts'
import type { Page } from '../page.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { allWords } from '../words/index.ts'

export type PasswordValues = Readonly<Record<'current' | 'next', string>>

const empty: PasswordValues = { current: '', next: '' }

export function createPasswordForm(page: Page, place: PlaceView): Form<PasswordValues> {
  const words = () => allWords(page.catalogue)
  return createForm<PasswordValues>({
    initial: empty,
    check({ current, next }) {
      const { settings, password } = words()
      const isWeak = brokenPasswordRules(next, place.passwordPolicy).length > 0
      const problem = isWeak ? password.rulesOpen : next === current ? settings.account.same : null
      return {
        ...(current === '' && { current: settings.account.currentMissing }),
        ...(problem !== null && { next: problem }),
      }
    },
    async send(values) {
      await page.client.call('auth.password', values)
      const { changed, changedText } = words().settings.account
      page.notices.tell({ kind: 'success', title: changed, text: changedText })
      return empty
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['current', 'next'], words()),
  })
}
