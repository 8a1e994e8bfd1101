import { search } from './search.ts'

export { writeDownWords } from './write-down-words.ts'
export const searches = [search]
