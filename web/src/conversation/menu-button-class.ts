/** The button of a room's menu looks the same before and after its menu was fetched. */
export const menuButtonClass = 'button flex-none text-ink-muted data-popup-open:bg-hover'
