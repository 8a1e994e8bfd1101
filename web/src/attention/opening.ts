/** Where a notification leads: a path of the page. */
export interface Opening {
  readonly open: string
}

export function isOpening(data: unknown): data is Opening {
  return typeof data === 'object' && data !== null && typeof Reflect.get(data, 'open') === 'string'
}
