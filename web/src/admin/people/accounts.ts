import type { AdminUserView, Answer, Call } from '@parley/protocol/wire'
import { createFinder, type Finder } from '../../app/finder.ts'
import { createLoader, type Loader } from '../../app/load.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export interface AccountsAsk {
  readonly q: string
  readonly kind: AdminUserView['kind'] | 'all'
  readonly role: AdminUserView['role'] | 'all'
  readonly state: AdminUserView['state'] | 'all'
  readonly sort: 'newest' | 'name' | 'seen'
}

export const allAccounts: AccountsAsk = { q: '', kind: 'all', role: 'all', state: 'all', sort: 'newest' }

/** What is asked of the place; `all` narrows nothing. */
function inputOf({ q, sort, ...narrow }: AccountsAsk): Call<'admin.users'> {
  const chosen = Object.entries(narrow).filter(([, value]) => value !== 'all')
  return { q, sort, ...Object.fromEntries(chosen) }
}

/** Everybody who has or had a way into the place. */
export function createAccounts({
  client,
  timers,
}: Pick<Page, 'client' | 'timers'>): Finder<AccountsAsk, AdminUserView> {
  return createFinder<AccountsAsk, AdminUserView>({
    initial: allAccounts,
    find: (ask, cursor, signal) =>
      client.call('admin.users', { ...inputOf(ask), ...(cursor !== null && { cursor }) }, { signal }),
    timers,
  })
}

export type Account = Answer<'admin.user'>

export interface AccountMachine {
  readonly found: Loader<Account>
  setRole(role: AdminUserView['role']): Promise<void>
  signOut(sessionId?: string): Promise<void>
  deactivate(reason: string): Promise<void>
  activate(): Promise<void>
  /** The code for a new password, which is told once; null where it could not be made. */
  resetPassword(): Promise<string | null>
}

/** One account, and what those who run the place can do about it. */
export function createAccount(
  { client, tellFailure, catalogue }: Pick<Page, 'client' | 'tellFailure' | 'catalogue'>,
  userId: string,
): AccountMachine {
  const found = createLoader(() => client.call('admin.user', { userId }))
  async function act<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (error) {
      tellFailure(() => adminWords(catalogue).admin.people.actFailed, error)
      return null
    } finally {
      await found.reload()
    }
  }
  return {
    found,
    setRole: async (role) => void (await act(() => client.call('admin.updateUser', { userId, role }))),
    signOut: async (sessionId) =>
      void (await act(() => client.call('admin.signOut', { userId, ...(sessionId !== undefined && { sessionId }) }))),
    deactivate: async (reason) => void (await act(() => client.call('admin.deactivate', { userId, reason }))),
    activate: async () => void (await act(() => client.call('admin.activate', { userId }))),
    resetPassword: async () => (await act(() => client.call('admin.resetPassword', { userId })))?.code ?? null,
  }
}
