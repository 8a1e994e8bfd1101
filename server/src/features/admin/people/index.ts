import { activate, deactivate } from './deactivate.ts'
import { getUser } from './get.ts'
import { listUsers } from './list.ts'
import { resetPassword } from './reset-password.ts'
import { signOut } from './sign-out.ts'
import { updateUser } from './update.ts'

export { addPerson } from './add.ts'
export { closeAccount, openAccount } from './deactivate.ts'
export { type Administration } from './door.ts'
export { findUsers } from './find.ts'
export { makeReset } from './reset-password.ts'
export { changeUser } from './update.ts'
export const peopleAdministration = [listUsers, getUser, updateUser, signOut, deactivate, activate, resetPassword]
