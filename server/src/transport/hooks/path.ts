/** Where messages are posted to, below the base path. */
export const hookPath = '/hooks/{hookId}/{secret}'
