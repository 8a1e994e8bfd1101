import { brokenPasswordRules } from '@parley/protocol/rules'
import type { PlaceView } from '@parley/protocol/wire'
import { createForm, type Form } from '../forms/form.ts'
import type { Page } from '../page.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { allWords } from '../words/index.ts'

export type ResetValues = Readonly<Record<'password', string>>

export function createResetForm(page: Page, place: PlaceView, code: string): Form<ResetValues> {
  const words = () => allWords(page.catalogue)
  return createForm<ResetValues>({
    initial: { password: '' },
    check({ password }) {
      const isWeak = brokenPasswordRules(password, place.passwordPolicy).length > 0
      return isWeak ? { password: words().password.rulesOpen } : {}
    },
    async send({ password }) {
      await page.client.call('auth.resetPassword', { code, password })
      page.notices.tell({ kind: 'success', title: words().doors.reset.done })
      page.navigation.replace({ at: 'sign-in', next: null })
      return { password: '' }
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['password'], words()),
  })
}
