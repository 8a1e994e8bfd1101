import { list, remove, retry } from './jobs.ts'
import { peopleAdministration } from './people/index.ts'

export const administration = [...peopleAdministration, list, retry, remove]
