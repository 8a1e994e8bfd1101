/**
 * The part of the contract that a client carries: names, rules and types, without the schemas.
 * Nothing here may import Zod at run time; a check holds it to that.
 */
export { birthDateProblem, dayProblem, displayNameProblem, emailProblem, emojiProblem } from './text.ts'
export { isReservedUsername, lineProblem, textProblem, tidyLine, usernameProblem } from './text.ts'
export {
  brokenPasswordRules,
  type PasswordPolicy,
  type PasswordRule,
  passwordRuleText,
  passwordRules,
} from './passwords.ts'
export { defaultPreferences, preferenceChoices, type Preferences, textSizes } from './preferences.ts'
export { durations, type RateLimit, type RateLimitName, rateLimits, sizes } from './limits.ts'
export { type ErrorBody, type ErrorCode, type ErrorDetail, type Reason, reasons, statusOf } from './reasons.ts'
export { basePath, type OperationName, type Route, routeOf, routes } from './routes.ts'
export type { Answer, Call } from './operations/index.ts'
export type { MeView, PlaceView, ProfileField, SessionView, StatusView, UserView, VisibilityChoice } from './views.ts'
