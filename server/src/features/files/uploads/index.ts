import { append } from './append.ts'
import { create } from './create.ts'
import { get } from './get.ts'
import { remove } from './remove.ts'

export const uploads = [create, get, append, remove]
