import { search } from './search.ts'
import { writingDown } from './write-down-words.ts'

export const searchWorks = [writingDown]
export const searches = [search]
