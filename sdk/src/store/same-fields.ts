/** Whether all that one says is the same in the other. */
export function hasSameFields<T extends object>(one: T, other: T): boolean {
  return (Object.keys(one) as (keyof T)[]).every((field) => one[field] === other[field])
}
