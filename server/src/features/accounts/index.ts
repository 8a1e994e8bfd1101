import { guest } from './guest.ts'
import { login } from './login.ts'
import { password } from './password.ts'
import { register } from './register.ts'
import { upgrade } from './upgrade.ts'

export { withFreeNames } from './names-taken.ts'
export { checkUsername } from './rules.ts'
export { hasAnyPerson, insertAccount } from './store.ts'
export const accounts = [register, login, guest, upgrade, password]
