/** What of a key event decides what Enter does. */
type EnterPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'> & {
  readonly keyCode: number
}

export interface EnterHabits {
  readonly enterSends: boolean
  /** There are no other keys than those on the screen, where Shift+Enter is out of reach. */
  readonly isTouch: boolean
  /** The caret is within a block of code that is not finished. */
  readonly isInCode: boolean
}

/** What Enter is for: to send, to begin a new line, or something that is not ours, such as choosing a character. */
export function decideEnter(press: EnterPress, habits: EnterHabits): 'send' | 'line' | null {
  if (press.key !== 'Enter' || isOfInputMethod(press) || press.altKey) return null
  if (press.ctrlKey || press.metaKey) return 'send'
  if (press.shiftKey) return 'line'
  return habits.enterSends && !habits.isTouch && !habits.isInCode ? 'send' : 'line'
}

/** Safari tells of the key that ends a composition after the end of it; it has this number and nothing else to know it by. */
export function isOfInputMethod({ isComposing, keyCode }: Pick<EnterPress, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229
}
