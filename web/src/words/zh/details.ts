import type { MembershipView } from '@parley/protocol/wire'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

const becomes: Record<MembershipView['role'], (name: string) => string> = {
  owner: (name) => `${name} 现在是房间的所有者`,
  admin: (name) => `${name} 现在是房间的管理员`,
  moderator: (name) => `${name} 现在是房间的协管员`,
  member: (name) => `${name} 现在是普通成员`,
}

export const details: Words['details'] = {
  titles: {
    about: '关于',
    members: '成员',
    pins: '置顶消息',
    files: '文件',
    search: '搜索',
    invites: '邀请',
    webhooks: 'Webhook',
    moderation: '管理秩序',
    settings: '房间设置',
  },
  back: '返回“关于”',
  more: '房间的更多信息',
  archived: '这个房间已归档，可以查看，但不会再有新内容。',
  silencedUntil: (when) => `协管员已将你在这个房间禁言至 ${when}。你仍可以阅读。`,
  silencedForEver: '协管员已将你在这个房间禁言。你仍可以阅读。',
  copyLink: '复制链接',

  order: {
    waiting: (count) => plural(count, { other: '# 项待处理' }),
    closed: '这里待处理的内容只给协管员看',
    closedText: '请联系房间的协管员。',
  },

  facts: {
    title: '基本信息',
    created: '创建时间',
    owner: '所有者',
    nobody: '无',
    writing: '发言',
    readOnly: '仅限公告',
  },

  notify: {
    title: '通知我',
    levels: { all: '所有消息', mentions: '仅提及我的消息', none: '不通知' },
    mute: '静音',
    terms: {
      hour: '1 小时',
      eight: '8 小时',
      tomorrow: '到明天早上',
      ever: '直到我取消静音',
    },
    mutedUntil: (when) => `已静音至 ${when}`,
    mutedForEver: '已静音',
    unmute: '取消静音',
    failed: '没能更改通知设置',
  },

  ends: '离开、归档或删除',
  archive: {
    action: '归档房间',
    undo: '取消归档',
    title: (room) => `要归档“${room}”吗？`,
    text: '它会从房间目录中消失，也没有人能再发言。所有内容仍可查看，你随时可以取消归档。',
    failed: '没能更改这个房间',
  },
  leave: {
    action: '离开房间',
    title: (room) => `要离开“${room}”吗？`,
    public: '你随时可以回来。',
    private: '这是私密房间，回来需要有人邀请。',
    heir: (name) => `你是房间的所有者。你离开后，${name} 将成为所有者。`,
    handsOver: '你是房间的所有者。你离开后，将由角色最高、加入最久的成员接任。',
    last: '你是房间的所有者，而房间里没有其他人可以接任。离开后它将没有所有者。',
    done: (room) => `你已离开“${room}”`,
    failed: '没能离开房间',
  },
  delete: {
    action: '删除房间',
    title: (room) => `要删除“${room}”吗？`,
    text: '房间里的所有消息会对所有人一并删除，无法恢复。',
    type: '请输入房间名称以确认：',
    done: (room) => `“${room}”已删除`,
    failed: '没能删除房间',
  },

  membersFailed: '没能加载成员',
  findMembers: '查找成员',
  add: {
    open: '添加成员',
    title: '添加成员到房间',
    label: '添加谁？',
    note: (history) => (history === 'all' ? '他们可以看到之前的所有消息。' : '他们只能看到加入之后的消息。'),
    action: (count) => (count === 0 ? '添加' : plural(count, { other: '添加 # 人' })),
    done: (count) => plural(count, { other: '已添加 # 人' }),
  },
  member: {
    profile: '查看个人资料',
    message: '发私信',
    make: (role) => `设为${role}`,
    stepDown: (role) => `将自己降为${role}`,
    became: (name, role) => becomes[role](name),
    handOver: '转让房间…',
    handedOver: (name) => becomes.owner(name),
    silence: '禁言',
    silenceFor: (seconds) =>
      seconds < 3_600
        ? plural(seconds / 60, { other: '# 分钟' })
        : seconds < 86_400
          ? plural(seconds / 3_600, { other: '# 小时' })
          : plural(seconds / 86_400, { other: '# 天' }),
    silenced: (name) => `${name} 已被禁言一段时间`,
    unsilence: '解除禁言',
    unsilenced: (name) => `${name} 可以重新发言了`,
    isSilenced: '已禁言',
    remove: '移出房间…',
    removed: (name) => `已移出 ${name}`,
    ban: '封禁…',
    banned: (name) => `已封禁 ${name}`,
    failed: '操作没有成功',
    confirm: {
      'hand-over': {
        title: (name) => `要将房间转让给 ${name} 吗？`,
        text: '房间只有一位所有者。转让后你仍是管理员，只有对方能把它还给你。',
        action: '转让',
      },
      remove: {
        title: (name) => `要将 ${name} 移出房间吗？`,
        text: '其发过的消息会保留。如果房间是公开的，或者有人邀请，对方还可以回来。',
        action: '移出',
      },
      ban: {
        title: (name) => `要封禁 ${name} 吗？`,
        text: '其发过的消息会保留。即使有邀请，对方也无法回来，除非协管员重新添加。',
        action: '封禁',
      },
    },
  },

  pins: {
    failed: '没能加载置顶消息',
    none: '还没有置顶消息',
    noneText: '把新人常问的内容置顶，大家随时都能在这里找到。',
    noneForReaders: '房间协管员想让大家随手可查的内容会显示在这里。',
    jump: '查看',
    jumpTo: (author) => `在对话中查看 ${author} 的消息`,
    unpin: '取消置顶',
    unpinOf: (author) => `取消置顶 ${author} 的消息`,
    unpinFailed: '没能取消置顶',
  },

  invitesClosed: '你不能在这里邀请他人',
  invitesClosedText: '谁能加入由房间的管理者决定。',

  settings: {
    save: '保存',
    saved: '房间已保存',
    closed: '你无权更改这些设置',
    closedText: '只有房间的所有者和管理员可以更改。',
  },
}
