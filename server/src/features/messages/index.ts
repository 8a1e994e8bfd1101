import { remove } from './delete.ts'
import { edit } from './edit.ts'
import { get, history } from './get.ts'
import { list } from './list.ts'
import { list as listPins, pin, unpin } from './pin.ts'
import { react, unreact } from './react.ts'
import { send } from './send.ts'

export {
  type Findable,
  indexFile,
  indexMessage,
  marks,
  textOfFile,
  type TimeUnit,
  unitMs,
  unitOf,
} from './index-words.ts'
export {
  findLateMembers,
  findMessage,
  findMessages,
  hiddenFrom,
  latestMessages,
  messagesChanged,
  rewriteWords,
} from './store.ts'
export { makeDraft } from './draft.ts'
export { flagged } from './flagged.ts'
export { findMentions } from './find-mentions.ts'
export { readable } from './get.ts'
export { sendIn } from './send.ts'
export { note, tellNotes } from './notes.ts'
export { eraseReactions, eraseSaid } from './erase.ts'
export { takeDown } from './delete.ts'
export { tellSaid } from './said.ts'
export { takeBack } from './change-message.ts'
export { showOneTo, showTo } from './show-to.ts'
export { whoReacted } from './store-reactions.ts'
export { loadMessageAt, type Place, tellMessage } from './tell.ts'
export { viewMessage } from './view.ts'
export { askForPreviews, fetchPreviews, linksOf } from './wish-previews.ts'
export const messages = [list, send, get, edit, remove, history, react, unreact, listPins, pin, unpin]
