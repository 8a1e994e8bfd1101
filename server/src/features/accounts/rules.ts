import {
  brokenPasswordRules,
  type FieldProblem,
  isReservedUsername,
  type PasswordPolicy,
  passwordProblem,
} from '@parley/protocol'
import { detailOf, Refusal, refuse } from '../../platform/refusal.ts'

/** Names the place itself speaks with, and those of guests, cannot be taken. */
export function checkUsername(username: string): void {
  if (isReservedUsername(username)) throw refuse('username_reserved', 'username')
}

export function checkPassword(
  password: string,
  { policy, username, field = 'password' }: { policy: PasswordPolicy; username?: string; field?: string },
): void {
  const problems: FieldProblem[] = brokenPasswordRules(password, policy).map((rule) => passwordProblem(rule, policy))
  if (username !== undefined && password.toLowerCase() === username.toLowerCase()) {
    problems.push({ rule: 'password_is_username' })
  }
  if (problems.length === 0) return
  throw new Refusal('weak_password', { details: problems.map((problem) => detailOf(field, problem)) })
}

/** Whether an account may be created now; somebody must be able to come first, even into a closed place. */
export function checkRegistration(
  registration: 'open' | 'invite' | 'closed',
  { isFirst, inviteCode }: { readonly isFirst: boolean; readonly inviteCode: string | undefined },
): void {
  if (registration === 'open' || isFirst) return
  if (registration === 'closed') throw new Refusal('registration_closed')
  if (inviteCode === undefined) throw new Refusal('invite_required')
}
