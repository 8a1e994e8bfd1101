import { basePath } from '@parley/protocol/wire'

/** A command that says who a bot is. */
export function botExample(token: string): string {
  return `curl -H 'authorization: Bearer ${token}' ${location.origin}${basePath}/users/me`
}

/** A command that says something by a webhook. */
export function webhookExample(address: string): string {
  return `curl -H 'content-type: application/json' -d '{"text":"Hello!"}' ${address}`
}
