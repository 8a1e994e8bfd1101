import { deleteMe } from './delete-me.ts'
import { erasing, looking } from './erase.ts'
import { restore } from './restore.ts'

export { eraseDue } from './erase.ts'
export const deletionWorks = [erasing, looking]
export const deletions = [deleteMe, restore]
