import { Refusal } from '../../platform/refusal.ts'
import { keepsOrder, type SignedIn } from '../access/actor.ts'
import { type DoorParts, openRoom, openToManage, rankOf } from '../access/open-room.ts'
import { findReport, type ReportRow } from './store-reports.ts'
import { findSanction, type SanctionRow } from './store-sanctions.ts'

/** Opens what there is to decide: moderators of the place see all of it, those of a room what is about their room. */
export async function openScope(parts: DoorParts, roomId: string | undefined): Promise<void> {
  if (keepsOrder(parts.actor)) return
  if (roomId === undefined) throw new Refusal('moderator_required')
  await openToManage(parts, roomId, 'moderator')
}

/** The same for one thing: who may not look into it is told nothing of it, and neither is who it is about. */
async function mayDecide(
  parts: DoorParts,
  { roomId, userId }: { readonly roomId: string | null; readonly userId: string | null },
): Promise<boolean> {
  if (userId === parts.actor.accountId) return false
  return keepsOrder(parts.actor) || (roomId !== null && (await keepsOrderIn(parts, roomId)))
}

async function keepsOrderIn(parts: DoorParts, roomId: string): Promise<boolean> {
  try {
    return (await openRoom(parts, roomId)).rank >= rankOf('moderator')
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Opens a report for somebody who may look into it. */
export async function openCase(parts: DoorParts, reportId: string): Promise<ReportRow> {
  const report = await findReport(parts.database, reportId)
  if (report === null || !(await mayDecide(parts, report))) throw new Refusal('report_not_found')
  return report
}

/** Opens a decision for somebody who may decide otherwise. */
export async function openSanction(parts: DoorParts, sanctionId: string): Promise<SanctionRow> {
  const sanction = await findSanction(parts.database, sanctionId)
  if (sanction === null || !(await mayDecide(parts, sanction))) throw new Refusal('sanction_not_found')
  return sanction
}

/** Whether somebody may be given a report to look into. */
export async function mayBeAssigned(
  parts: DoorParts,
  assignee: Pick<SignedIn, 'accountId' | 'role' | 'kind'>,
  report: Pick<ReportRow, 'roomId' | 'userId'>,
): Promise<boolean> {
  return await mayDecide({ ...parts, actor: { ...assignee, sessionId: '', mutedUntil: null } }, report)
}
