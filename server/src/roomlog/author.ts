import type { AuthorView } from '@parley/protocol'

/** Who wrote something, as everybody is told. */
export type AuthorRow = Omit<AuthorView, 'avatarUrl'> & { readonly avatarId: string | null }

/** The same as JSON; `alias` is the account. */
export const authorJson = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'username', ${alias}.username, 'displayName', ${alias}.display_name, 'kind', ${alias}.kind,
    'avatarId', ${alias}.avatar_id)`
