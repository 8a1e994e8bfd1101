/** JSON of what is told to others and answered with in the same moment; forgotten with it. */
const made = new WeakMap<object, string>()

/** Makes the JSON of something that is about to stand in several texts. */
export function shareJson(value: object): void {
  made.set(value, JSON.stringify(value))
}

/** The JSON of a value. What stands in the fields of an object and was shared is not made again. */
export function jsonOf(value: unknown): string | undefined {
  if (!isObject(value) || Array.isArray(value)) return JSON.stringify(value)
  const fields = Object.entries(value)
  if (!fields.some(([, each]) => isObject(each) && made.has(each))) return JSON.stringify(value)
  const parts: string[] = []
  for (const [name, each] of fields) {
    const json = (isObject(each) && made.get(each)) || JSON.stringify(each)
    if (json !== undefined) parts.push(`${JSON.stringify(name)}:${json}`)
  }
  return `{${parts.join(',')}}`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
