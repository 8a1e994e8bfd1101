import type { AnswerOf, CallOf, Operation } from '../operation.ts'
import type { OperationName } from '../routes.ts'
import * as admin from './admin.ts'
import * as adminAnnouncements from './admin-announcements.ts'
import * as adminPeople from './admin-people.ts'
import * as adminPlace from './admin-place.ts'
import * as adminRooms from './admin-rooms.ts'
import * as adminState from './admin-state.ts'
import * as adminStorage from './admin-storage.ts'
import * as auth from './auth.ts'
import * as bots from './bots.ts'
import * as contacts from './contacts.ts'
import * as drafts from './drafts.ts'
import * as files from './files.ts'
import * as inbox from './inbox.ts'
import * as invites from './invites.ts'
import * as members from './members.ts'
import * as messages from './messages.ts'
import * as moderation from './moderation.ts'
import * as notices from './notices.ts'
import * as own from './own.ts'
import * as place from './place.ts'
import * as preferences from './preferences.ts'
import * as presence from './presence.ts'
import * as previews from './previews.ts'
import * as reports from './reports.ts'
import * as rooms from './rooms.ts'
import * as search from './search.ts'
import * as rules from './rules.ts'
import * as sessions from './sessions.ts'
import * as uploads from './uploads.ts'
import * as deletions from './deletions.ts'
import * as exports from './exports.ts'
import * as users from './users.ts'
import * as webhooks from './webhooks.ts'

/** Every operation by name. A route without an operation, or the reverse, does not compile. */
export const operations = {
  'place.get': place.placeGet,

  'auth.register': auth.authRegister,
  'auth.login': auth.authLogin,
  'auth.guest': auth.authGuest,
  'auth.refresh': auth.authRefresh,
  'auth.logout': auth.authLogout,
  'auth.verify': auth.authVerify,
  'auth.upgrade': auth.authUpgrade,
  'auth.password': auth.authPassword,
  'auth.appeal': auth.authAppeal,
  'auth.restore': auth.authRestore,
  'auth.resetPassword': auth.authResetPassword,

  'sessions.list': sessions.sessionsList,
  'sessions.end': sessions.sessionsEnd,

  'users.me': users.usersMe,
  'users.updateMe': users.usersUpdateMe,
  'users.setAvatar': users.usersSetAvatar,
  'users.clearAvatar': users.usersClearAvatar,
  'users.deleteMe': deletions.usersDeleteMe,
  'users.export': exports.usersExport,
  'users.exportStatus': exports.usersExportStatus,
  'users.exportFile': exports.usersExportFile,
  'users.search': users.usersSearch,
  'users.get': users.usersGet,

  'preferences.get': preferences.preferencesGet,
  'preferences.set': preferences.preferencesSet,

  'own.get': own.ownGet,

  'contacts.list': contacts.contactsList,
  'contacts.request': contacts.contactsRequest,
  'contacts.accept': contacts.contactsAccept,
  'contacts.decline': contacts.contactsDecline,
  'contacts.remove': contacts.contactsRemove,
  'contacts.block': contacts.contactsBlock,
  'contacts.unblock': contacts.contactsUnblock,

  'rooms.browse': rooms.roomsBrowse,
  'rooms.categories': rooms.roomsCategories,
  'rooms.create': rooms.roomsCreate,
  'rooms.bySlug': rooms.roomsBySlug,
  'rooms.get': rooms.roomsGet,
  'rooms.update': rooms.roomsUpdate,
  'rooms.delete': rooms.roomsDelete,
  'rooms.join': rooms.roomsJoin,
  'rooms.leave': rooms.roomsLeave,
  'rooms.notify': rooms.roomsNotify,
  'rooms.favourite': rooms.roomsFavourite,
  'rooms.files': files.roomsFiles,
  'rooms.changes': rooms.roomsChanges,
  'rooms.direct': rooms.roomsDirect,
  'members.list': members.membersList,
  'members.add': members.membersAdd,
  'members.update': members.membersUpdate,
  'members.remove': members.membersRemove,
  'invites.create': invites.invitesCreate,
  'invites.list': invites.invitesList,
  'invites.revoke': invites.invitesRevoke,
  'invites.preview': invites.invitesPreview,
  'invites.accept': invites.invitesAccept,
  'drafts.list': drafts.draftsList,
  'drafts.set': drafts.draftsSet,
  'messages.list': messages.messagesList,
  'messages.send': messages.messagesSend,
  'messages.get': messages.messagesGet,
  'messages.edit': messages.messagesEdit,
  'messages.delete': messages.messagesDelete,
  'messages.history': messages.messagesHistory,
  'messages.withdrawHeld': rules.messagesWithdrawHeld,
  'messages.removeFile': messages.messagesRemoveFile,
  'reactions.add': messages.reactionsAdd,
  'reactions.remove': messages.reactionsRemove,
  'reactions.list': messages.reactionsList,
  'pins.list': messages.pinsList,
  'pins.add': messages.pinsAdd,
  'pins.remove': messages.pinsRemove,
  'receipts.read': messages.receiptsRead,
  'receipts.delivered': messages.receiptsDelivered,
  'receipts.unread': messages.receiptsUnread,
  'receipts.readAll': messages.receiptsReadAll,
  'receipts.list': messages.receiptsList,
  'mentions.list': inbox.mentionsList,
  'bookmarks.list': inbox.bookmarksList,
  'bookmarks.add': inbox.bookmarksAdd,
  'bookmarks.remove': inbox.bookmarksRemove,
  'previews.remove': previews.previewsRemove,
  'previews.image': previews.previewsImage,
  'search.messages': search.searchMessages,
  'files.upload': files.filesUpload,
  'files.quota': files.filesQuota,
  'files.get': files.filesGet,
  'files.status': files.filesStatus,
  'files.update': files.filesUpdate,
  'files.delete': files.filesDelete,
  'files.link': files.filesLink,
  'uploads.create': uploads.uploadsCreate,
  'uploads.get': uploads.uploadsGet,
  'uploads.append': uploads.uploadsAppend,
  'uploads.remove': uploads.uploadsRemove,
  'presence.get': presence.presenceGet,
  'presence.set': presence.presenceSet,
  'notices.dismiss': notices.noticesDismiss,
  'reports.create': reports.reportsCreate,
  'reports.mine': reports.reportsMine,
  'moderation.reports': moderation.moderationReports,
  'moderation.report': moderation.moderationReport,
  'moderation.resolve': moderation.moderationResolve,
  'moderation.addNote': moderation.moderationAddNote,
  'moderation.act': moderation.moderationAct,
  'moderation.sanctions': moderation.moderationSanctions,
  'moderation.appeal': moderation.moderationAppeal,
  'moderation.answerAppeal': moderation.moderationAnswerAppeal,
  'moderation.rules': rules.moderationRules,
  'moderation.createRule': rules.moderationCreateRule,
  'moderation.changeRule': rules.moderationChangeRule,
  'moderation.removeRule': rules.moderationRemoveRule,
  'moderation.testRule': rules.moderationTestRule,
  'moderation.held': rules.moderationHeld,
  'moderation.releaseHeld': rules.moderationReleaseHeld,
  'moderation.rejectHeld': rules.moderationRejectHeld,

  'moderation.audit': moderation.moderationAudit,
  'moderation.exportAudit': moderation.moderationExportAudit,
  'moderation.verifyAudit': moderation.moderationVerifyAudit,
  'admin.users': adminPeople.adminUsers,
  'admin.user': adminPeople.adminUser,
  'admin.updateUser': adminPeople.adminUpdateUser,
  'admin.signOut': adminPeople.adminSignOut,
  'admin.deactivate': adminPeople.adminDeactivate,
  'admin.activate': adminPeople.adminActivate,
  'admin.resetPassword': adminPeople.adminResetPassword,
  'admin.settings': adminPlace.adminSettings,
  'admin.changeSettings': adminPlace.adminChangeSettings,
  'admin.createPlaceInvite': adminPlace.adminCreatePlaceInvite,
  'admin.placeInvites': adminPlace.adminPlaceInvites,
  'admin.revokePlaceInvite': adminPlace.adminRevokePlaceInvite,
  'admin.announce': adminAnnouncements.adminAnnounce,
  'admin.announcements': adminAnnouncements.adminAnnouncements,
  'admin.withdrawAnnouncement': adminAnnouncements.adminWithdrawAnnouncement,
  'admin.rooms': adminRooms.adminRooms,
  'admin.updateRoom': adminRooms.adminUpdateRoom,
  'admin.deleteRoom': adminRooms.adminDeleteRoom,
  'admin.storage': adminStorage.adminStorage,
  'admin.storageUsers': adminStorage.adminStorageUsers,
  'admin.stats': adminState.adminStats,
  'admin.health': adminState.adminHealth,
  'admin.supportPacket': adminState.adminSupportPacket,
  'admin.jobs': admin.adminJobs,
  'admin.retryJob': admin.adminRetryJob,
  'admin.removeJob': admin.adminRemoveJob,
  'bots.create': bots.botsCreate,
  'bots.list': bots.botsList,
  'bots.update': bots.botsUpdate,
  'bots.remove': bots.botsRemove,
  'bots.createToken': bots.botsCreateToken,
  'bots.listTokens': bots.botsListTokens,
  'bots.revokeToken': bots.botsRevokeToken,
  'webhooks.create': webhooks.webhooksCreate,
  'webhooks.list': webhooks.webhooksList,
  'webhooks.update': webhooks.webhooksUpdate,
  'webhooks.rotate': webhooks.webhooksRotate,
  'webhooks.remove': webhooks.webhooksRemove,
  sync: messages.sync,
} satisfies { readonly [N in OperationName]: Operation<N> }

export type Operations = typeof operations

/** What a caller sends to the operation of this name. */
export type Call<N extends OperationName> = CallOf<Operations[N]>
/** What the operation of this name answers. */
export type Answer<N extends OperationName> = AnswerOf<Operations[N]>
