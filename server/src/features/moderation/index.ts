import { act } from './act.ts'
import { answerAppeal } from './answer-appeal.ts'
import { appeal, appealAtTheDoor } from './appeal.ts'
import { create } from './create-report.ts'
import { mine } from './mine.ts'
import { reportingFlagged } from './report-flagged.ts'
import { get, list } from './reports.ts'
import { addNote, resolve } from './resolve.ts'
import { list as listSanctions } from './sanctions.ts'

export const moderationWorks = [reportingFlagged]
export const moderation = [
  create,
  mine,
  list,
  get,
  resolve,
  addNote,
  act,
  listSanctions,
  appeal,
  appealAtTheDoor,
  answerAppeal,
]
