import { breaksUnique } from '../../platform/postgres/faults.ts'
import { refuse } from '../../platform/refusal.ts'

/** Writes an account, and says in a person's words which of its names somebody else has. */
export async function withFreeNames<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (breaksUnique(error, 'accounts_username')) throw refuse('username_taken', 'username')
    if (breaksUnique(error, 'accounts_email')) throw refuse('email_taken', 'email')
    throw error
  }
}
