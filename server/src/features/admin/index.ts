import { list, remove, retry } from './jobs.ts'

export const administration = [list, retry, remove]
