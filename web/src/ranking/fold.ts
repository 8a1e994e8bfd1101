/** A text as it is compared: without regard to case, accents, or how its signs are put together. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
