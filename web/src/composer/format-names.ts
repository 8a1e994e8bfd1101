/** Everything that text can be made into, in the order in which it is offered. */
export const formatNames = [
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'codeBlock',
  'quote',
  'list',
  'numbered',
  'link',
  'spoiler',
] as const

export type FormatName = (typeof formatNames)[number]

export function isFormat(name: string): name is FormatName {
  return (formatNames as readonly string[]).includes(name)
}
