import { guest } from './guest.ts'
import { login } from './login.ts'
import { password } from './password.ts'
import { createInvite, listInvites, revokeInvite } from './place-invites.ts'
import { register } from './register.ts'
import { resetPassword } from './reset-password.ts'
import { upgrade } from './upgrade.ts'

export { isFirstAccount } from './first-account.ts'
export { withFreeNames } from './names-taken.ts'
export { checkUsername } from './rules.ts'
export { letIn, recognise } from './login.ts'
export { findById, findByLogin, hasAnyPerson, insertAccount, lockPlace } from './store.ts'
export { dropReset, findReset, putReset } from './store-resets.ts'
export const accounts = [
  register,
  login,
  guest,
  upgrade,
  password,
  resetPassword,
  createInvite,
  listInvites,
  revokeInvite,
]
