import type { Settings } from '../config/settings.ts'
import type { Bus } from '../platform/bus/bus.ts'
import type { Clock } from '../platform/clock.ts'
import type { GuardedFetch } from '../platform/fetch/guarded-fetch.ts'
import type { NewId } from '../platform/ids.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import type { Logger } from '../platform/log.ts'
import type { Database } from '../platform/postgres/database.ts'
import type { Scanner } from '../platform/scanner/scanner.ts'
import type { Studio } from '../platform/studio/studio.ts'
import type { Vocabulary } from '../platform/words/vocabulary.ts'
import type { WordIndex } from '../platform/words/word-index.ts'
import type { Storage } from '../platform/storage/storage.ts'
import type { RoomLog } from '../roomlog/room-log.ts'
import type { FilePasses } from './files/passes.ts'
import type { PresenceBoard } from './presence/board.ts'
import type { ReceiptBook } from './receipts/book.ts'
import type { Passwords } from './accounts/passwords.ts'
import type { BotTokens } from './sessions/bot-tokens.ts'
import type { RuleBook } from './rules/rule-book.ts'
import type { PaceBook } from './admin/state/pace-book.ts'
import type { LiveSettings } from './settings/live-settings.ts'
import type { AccessTokens } from './sessions/access-tokens.ts'
import type { SessionDirectory } from './sessions/directory.ts'
import type { RefreshTokens } from './sessions/refresh-tokens.ts'

/** The parts of one running place that features work with; made once, in `app.ts`. */
export interface House {
  /** As they are at the moment: some change while the place runs. */
  readonly settings: Settings
  readonly liveSettings: LiveSettings
  readonly version: string
  /** Names this history of the place; another one means that what clients hold is of no use. */
  readonly epoch: string
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Logger
  readonly database: Database
  readonly bus: Bus
  readonly roomLog: RoomLog
  readonly jobs: Jobs
  readonly studio: Studio
  /** None where files are not scanned. */
  readonly scanner: Scanner | null
  /** For what strangers name. */
  readonly fetchOutside: GuardedFetch
  readonly vocabulary: Vocabulary
  readonly wordIndex: WordIndex
  readonly rules: RuleBook
  readonly passwords: Passwords
  readonly accessTokens: AccessTokens
  readonly botTokens: BotTokens
  readonly refreshTokens: RefreshTokens
  readonly sessions: SessionDirectory
  readonly presence: PresenceBoard
  readonly receipts: ReceiptBook
  readonly pace: PaceBook
  readonly storage: Storage
  readonly filePasses: FilePasses
}
