import type { Reason } from '@parley/protocol/wire'
import type { TransportReason } from '@parley/sdk'
import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

/** Every reason, since the server says its own in English. */
const refusals: { readonly [R in Reason | TransportReason]: string } = {
  invalid_input: '提交的内容有误，请检查后重试。',
  invalid_json: '请求内容的格式不正确。',
  unsupported_media_type: '请求内容的类型不受支持。',
  weak_password: '这个密码太容易被猜到。',
  username_reserved: '这个用户名已由空间保留。',

  query_not_understood: '搜索中有无法识别的内容。',
  search_took_too_long: '搜索耗时过长。请找更具体的内容。',
  token_missing: '你已退出登录，请登录后重试。',
  token_invalid: '登录凭证无效，请重新登录。',
  token_expired: '登录已过期，请重试。',
  session_ended: '这台设备已退出登录。',
  wrong_credentials: '用户名与密码不匹配，请检查后重试。',
  refresh_invalid: '登录已失效，请重新登录。',
  refresh_reused: '这个登录在两处被使用，为安全起见已退出。请重新登录。',

  account_deactivated: '此账号已被停用。请联系管理这个空间的人。',
  reset_invalid: '这个代码已失效。请索取新的代码。',
  person_required: '只有拥有账号的人才可以，访客和机器人不行。',
  last_admin: '这个空间需要一位管理员。请先让别人成为管理员。',
  not_yourself: '不能对自己这样做。',
  setting_fixed: '这由服务器环境设定，不能更改。',
  invite_required: '在这里创建账号需要邀请。',
  rooms_restricted: '这里不是所有人都能创建房间。',
  account_required: '访客不能这样做，请先创建账号。',
  guest_required: '只有访客可以升级为账号。',
  moderator_required: '只有本空间的版主可以这样做。',
  admin_required: '只有管理员可以这样做。',
  guests_off: '这个空间不接受访客。',
  registration_closed: '这个空间已关闭注册。',
  wrong_password: '当前密码不正确。',
  foreign_origin: '这个网站不能使用此空间的登录。',

  route_not_found: '没有这个操作。',
  user_not_found: '没有这个人。',
  session_not_found: '没有这台设备。',

  room_not_found: '没有这个房间，或它没有对你开放。',
  message_not_found: '没有这条消息。',
  invite_not_found: '这个邀请已失效。',
  member_not_found: '这个人不在房间里。',
  job_not_found: '没有这个任务，或者它正在执行。',
  job_not_exhausted: '只能忘记已放弃的任务。',

  bot_refused: '机器人不能这样做。',
  scope_missing: '此令牌没有所需的权限。',
  bots_for_admins: '这里只有管理员可以创建机器人。',
  bot_stays_member: '机器人在房间里只能是普通成员。',
  bot_not_found: '没有这个机器人。',
  bot_token_not_found: '这个令牌已不存在。',
  webhook_not_found: '这个房间里没有这个 Webhook。',
  too_many_bots: '一个人不能拥有更多机器人。',
  too_many_bot_tokens: '这个机器人的令牌已达上限，请先撤销一个。',
  too_many_webhooks: '这个房间的 Webhook 已达上限，请先删除一个。',

  not_a_member: '请先加入房间。',
  room_right_missing: '你在这个房间的角色没有此权限。',
  room_archived: '这个房间已归档。',
  room_read_only: '只有协管员能在这个房间发言。',
  silenced: '你暂时不能在这个房间发言。',
  banned: '你已被这个房间封禁。',
  not_the_author: '只有作者本人可以修改消息。',
  direct_is_fixed: '私信始终只属于你们两个人。',
  direct_closed: '你们之间无法直接发消息。',
  not_taking_messages: '对方限制了谁可以发起对话。请先发送联系人请求。',
  not_to_be_added: '其中有人限制了谁可以添加自己。请发送联系人请求或房间链接。',
  contact_not_found: '这个请求已经不存在。',
  contact_blocked: '你已屏蔽此人。请先解除屏蔽。',
  owner_must_stay: '房间需要有所有者，请先转让房间。',

  slow_mode: '这个房间开启了慢速模式，请稍等片刻。',
  slug_taken: '这个房间地址已被使用。',
  room_full: '这个房间已满。',
  message_deleted: '这条消息已删除。',
  too_many_reactions: '这条消息的不同表情回应已达上限。',
  too_many_rooms: '加入的房间已达上限，请先退出一个。',
  edit_too_late: '这条消息已不能再编辑。',
  too_many_bookmarks: '你的收藏已达上限，请先移除一条。',
  username_taken: '这个用户名已被使用。',
  email_taken: '这个邮箱已注册过账号。',

  file_not_found: '没有这个文件。',
  http_only: '文件只能通过 HTTP 传输。',
  invalid_upload: '收到的文件格式不正确。',
  upload_interrupted: '上传在完成前中断了。',
  upload_not_found: '找不到此上传，请重新开始。',
  upload_elsewhere: '上传将从其他位置继续。',
  upload_in_crumbs: '文件被分成了过多的小块，请重新开始。',
  too_many_uploads: '同时上传的文件过多，请等待其中一个完成。',
  no_file: '请求中没有文件。',
  too_many_files: '一次上传的文件太多。',
  file_empty: '这个文件是空的。',
  file_type_refused: '这里不接受这种类型的文件。',
  file_too_large: '这个文件太大。',
  file_in_use: '这个文件正在使用。请改为删除带有它的消息。',
  file_not_ready: '这个文件还在检查中。',
  quota_exceeded: '你的空间不够了。请先删除旧文件。',
  place_full: '这里已没有存放文件的空间。',
  storage_unavailable: '目前无法访问文件。',

  body_too_large: '内容太大，无法提交。',
  too_many_requests: '短时间内尝试次数过多。',
  internal: '服务器出了点问题，请稍后重试。',
  database_unavailable: '服务器暂时无法读取数据，请稍后重试。',
  overloaded: '服务器繁忙，请稍后重试。',
  shutting_down: '服务器正在重启。',

  unreachable: '无法连接到服务器。请检查网络，你输入的内容不会丢失。',
  aborted: '操作已取消。',
  timed_out: '服务器响应超时。你输入的内容不会丢失。',
  not_parley: '你与服务器之间的某个环节代替它作了回应。请检查网络，或联系运营者。',
}

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: '正在加载…',
    tryAgain: '重试',
    skipToContent: '跳到主要内容',
    noticesRegion: '提示',
    dismissNotice: '关闭提示',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: '出了点意外，请重试。',
  broken: {
    title: '页面的这一部分没能加载',
    text: '可能刚刚安装了新版本。重新加载页面通常就能解决。',
    reload: '重新加载',
  },
  frame: {
    connection: '连接',
    navigation: '主导航',
    home: '首页',
    people: '成员',
    settings: '设置',
    you: '你',
    accountMenu: '账号菜单',
    direct: '私信',
    rooms: '房间',
    kinds: { person: null, guest: '访客', bot: '机器人' },
    allRead: '已全部标为已读',
  },

  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}
