/** Where messages are written. */
export const composer = {
  label: 'Message',
}
