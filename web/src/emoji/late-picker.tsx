import { later } from '../app/later.tsx'

/** All emoji to pick from, with their room there before they are. */
export const LatePicker = later(
  async () => (await import('./emoji-picker.tsx')).EmojiPicker,
  <div className="skeleton m-3 h-80 w-72" />,
)
