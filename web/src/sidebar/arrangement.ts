/** How somebody arranged their sidebar in this browser. */
export interface Arrangement {
  readonly collapsed: readonly string[]
  readonly groupUnread: boolean
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

/** An arrangement out of whatever was remembered. */
export function parseArrangement(kept: unknown): Arrangement {
  const read = (name: keyof Arrangement): unknown =>
    typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : null
  return {
    collapsed: texts(read('collapsed')),
    groupUnread: read('groupUnread') === true,
  }
}
