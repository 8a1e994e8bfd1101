/** The rules for what people fill in, apart from what every client carries: only forms ask them. */
export {
  birthDateProblem,
  dayProblem,
  displayNameProblem,
  emailProblem,
  isReservedUsername,
  lineProblem,
  messageProblem,
  slugOf,
  slugProblem,
  textProblem,
  tidyLine,
  usernameProblem,
} from './text.ts'
export { type BotScope, botScopes } from './bot-scopes.ts'
export { brokenPasswordRules, passwordProblem, passwordRules } from './passwords.ts'
