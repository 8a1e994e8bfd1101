import { list } from './list.ts'

export const reactions = [list]
