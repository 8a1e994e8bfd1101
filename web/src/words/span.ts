/** How long something takes, in the largest unit that says it without a rest. */
export function spanIn(lang: string, seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? (['second', 1] as const)
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size)
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const
