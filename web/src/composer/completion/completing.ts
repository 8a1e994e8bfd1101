/** All that completes words, which is fetched together. */
export { createCompletion } from './completion.ts'
export { sourcesOf } from './sources.ts'
