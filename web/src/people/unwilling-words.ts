import type { UserView } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import type { Words } from '../words/index.ts'

/** Who of those that were chosen cannot be added, where a refusal says it by their places. */
export function unwillingWords(error: unknown, chosen: readonly UserView[], { picker }: Words): string | null {
  if (!(error instanceof ParleyError) || error.reason !== 'not_to_be_added') return null
  const places = new Set(error.details.map(({ field }) => Number(field.split('.')[1])))
  const names = chosen.filter((_, place) => places.has(place)).map(({ displayName }) => displayName)
  return names.length === 0 ? null : picker.unwilling(names)
}
