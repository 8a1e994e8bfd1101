export * from './parts.ts'
export { createClient } from './create-client.ts'
