import {
  brokenPasswordRules,
  displayNameProblem,
  emailProblem,
  isReservedUsername,
  tidyLine,
  usernameProblem,
} from '@parley/protocol/rules'
import type { Call, FieldProblem, PlaceView } from '@parley/protocol/wire'
import { createForm, type Form } from '../forms/form.ts'
import type { Page } from '../page.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { problemWords } from '../words/field-words.ts'
import { allWords } from '../words/index.ts'

export type SignInValues = Readonly<Record<'login' | 'password', string>>
export type GuestValues = Readonly<Record<'displayName', string>>
export type AccountValues = Readonly<Record<'inviteCode' | 'username' | 'displayName' | 'email' | 'password', string>>

const wordsOf = (page: Page) => allWords(page.catalogue)

export function createSignInForm(page: Page): Form<SignInValues> {
  return createForm<SignInValues>({
    initial: { login: '', password: '' },
    check({ login, password }) {
      const words = wordsOf(page)
      const { loginMissing, passwordMissing } = words.doors.signIn
      const problems = {
        login: login.trim() === '' ? loginMissing : null,
        password: password === '' ? passwordMissing : null,
      }
      return problemWords(problems, words)
    },
    async send(values) {
      await page.client.call('auth.login', { login: values.login.trim(), password: values.password })
      return values
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['login', 'password'], wordsOf(page)),
  })
}

export function createGuestForm(page: Page): Form<GuestValues> {
  return createForm<GuestValues>({
    initial: { displayName: '' },
    check: ({ displayName }) => problemWords({ displayName: optional(displayName, displayNameProblem) }, wordsOf(page)),
    async send(values) {
      await page.client.call('auth.guest', named(values.displayName))
      return values
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['displayName'], wordsOf(page)),
  })
}

/** What an account needs, whether it is new or what a guest becomes. */
function createAccountForm(
  page: Page,
  place: PlaceView,
  initial: AccountValues,
  send: (values: AccountValues) => Promise<unknown>,
): Form<AccountValues> {
  return createForm<AccountValues>({
    initial,
    check({ inviteCode, username, displayName, email, password }) {
      const words = wordsOf(page)
      const isReserved = isReservedUsername(username)
      const isWeak = brokenPasswordRules(password, place.passwordPolicy).length > 0
      const needsInvite = place.registration === 'invite' && !place.firstAccount
      const problems = {
        inviteCode: needsInvite && inviteCode.trim() === '' ? words.doors.register.inviteMissing : null,
        username: usernameProblem(username) ?? (isReserved ? words.doors.register.usernameReserved : null),
        displayName: optional(displayName, displayNameProblem),
        email: optional(email, emailProblem),
        password: isWeak ? words.password.rulesOpen : null,
      }
      return problemWords(problems, words)
    },
    async send(values) {
      await send(values)
      return values
    },
    now: page.timers.now,
    explain: (error) =>
      fieldProblems(error, ['inviteCode', 'username', 'displayName', 'email', 'password'], wordsOf(page)),
  })
}

const emptyAccount: AccountValues = { inviteCode: '', username: '', displayName: '', email: '', password: '' }

export function createRegisterForm(page: Page, place: PlaceView, inviteCode: string): Form<AccountValues> {
  return createAccountForm(page, place, { ...emptyAccount, inviteCode }, async (values) => {
    await page.client.call('auth.register', { ...credentials(values), ...named(values.displayName) })
    // The first account has just changed what the place offers at its door.
    await page.arrival.refreshPlace()
  })
}

export function createUpgradeForm(page: Page, place: PlaceView): Form<AccountValues> {
  return createAccountForm(page, place, emptyAccount, async (values) => {
    await page.client.call('auth.upgrade', credentials(values))
    page.notices.tell({ kind: 'success', title: wordsOf(page).doors.upgrade.done })
  })
}

function credentials({ inviteCode, username, password, email }: AccountValues): Call<'auth.upgrade'> {
  return {
    username,
    password,
    ...(email.trim() !== '' && { email: tidyLine(email) }),
    ...(inviteCode.trim() !== '' && { inviteCode: inviteCode.trim() }),
  }
}

function named(displayName: string): { displayName?: string } {
  return displayName.trim() === '' ? {} : { displayName: tidyLine(displayName) }
}

function optional(text: string, problemOf: (text: string) => FieldProblem | null): FieldProblem | null {
  return text.trim() === '' ? null : problemOf(tidyLine(text))
}
