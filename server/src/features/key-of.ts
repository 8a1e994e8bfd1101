/** A username or address as it is compared: without regard to case. */
export function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
