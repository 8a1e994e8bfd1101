import { guest } from './guest.ts'
import { login } from './login.ts'
import { password } from './password.ts'
import { register } from './register.ts'
import { upgrade } from './upgrade.ts'

export { findByLogin, hasAnyPerson } from './store.ts'
export const accounts = [register, login, guest, upgrade, password]
