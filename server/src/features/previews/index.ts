import { catchingUp } from './catch-up.ts'
import { fetching } from './fetch-previews.ts'
import { image } from './image.ts'
import { remove } from './remove.ts'
import { sweeping } from './sweep.ts'

export const previews = [remove, image]
export const previewWorks = [fetching, catchingUp, sweeping]
