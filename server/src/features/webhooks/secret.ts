import { basePath } from '@parley/protocol'
import { hashOfSecret, randomSecret } from '../sessions/index.ts'

/** The address of a webhook: told once, and kept as a hash only. */
export function makeAddress(webhookId: string): {
  readonly url: string
  readonly hash: Buffer
  readonly lastFour: string
} {
  const secret = randomSecret()
  return {
    url: `${basePath}/hooks/${webhookId}/${secret}`,
    hash: hashOfSecret(secret),
    lastFour: secret.slice(-4),
  }
}
