export { pollWay } from './poll-way.ts'
export { sseWay } from './sse-way.ts'
