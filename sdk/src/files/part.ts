/** What brings files to a place. A page fetches it when there are any; see `loadFiles` of `ClientParts`. */
export { createCargo } from '../outbox/cargo.ts'
export { sendFileWith } from './send-file.ts'
export { ClientUploads } from './uploads.ts'
