export * from './parts.ts'
export { type BotOptions, createBot } from './create-bot.ts'
export { createClient } from './create-client.ts'
