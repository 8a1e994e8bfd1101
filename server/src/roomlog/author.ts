import type { AuthorView } from '@parley/protocol'

/** Who wrote something, as everybody is told. */
export type AuthorRow = Omit<AuthorView, 'avatarUrl'> & { readonly avatarId: string | null }

/** The same as JSON; `alias` is the account, and `saidAs` an expression for another name it is shown under, if there is one. */
export const authorJson = (alias: string, saidAs = 'null') =>
  `jsonb_build_object('id', ${alias}.id, 'username', ${alias}.username, 'displayName', coalesce(${saidAs}, ${alias}.display_name), 'kind', ${alias}.kind,
    'avatarId', ${alias}.avatar_id)`
