/** What somebody is called who deleted their account: nobody else can be. */
export const erasedPrefix = 'deleted-'

/** Whether nothing is left of somebody but that they were there. Clients say so in words of their own. */
export function isErased({ username }: { readonly username: string }): boolean {
  return /^deleted-[0-9a-f]{16}$/.test(username)
}
