import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')
const number = new Intl.NumberFormat('zh')

export const rooms: Words['rooms'] = {
  details: '详情',
  join: '加入',
  joinRoom: (room) => `加入“${room}”`,
  joinFailed: (room) => `没能加入“${room}”`,
  open: '打开',
  openRoom: (room) => `打开“${room}”`,
  full: '已满',
  fullRoom: (room) => `“${room}”已满`,

  create: {
    title: '新建房间',
    about: '留给一个团队、项目或话题的地方。所有设置之后都能更改。',
    submit: '创建房间',
    pending: '正在创建…',
    guestTitle: '创建房间需要账号',
    guestText: '访客可以加入公开频道，也可以受邀加入房间。有了账号，你就能创建自己的房间。',
  },

  draft: {
    type: '哪种房间？',
    types: {
      public: {
        label: '公开频道',
        text: '这里的每个人都能在目录中找到它，查看内容并随时加入。',
      },
      private: {
        label: '私密频道',
        text: '只面向受邀的人，其他人不会知道它存在。之后可以改为公开。',
      },
      group: {
        label: '群组',
        text: '几个人之间的小圈子。始终私密，没有自己的地址。',
      },
    },
    name: '名称',
    namePlaceholder: '例如：版本发布计划',
    slug: '地址',
    slugNote: (address) => `房间的链接形如 ${address}`,
    slugTaken: '这个地址已被其他房间使用，请换一个。',
    topic: '话题',
    topicNote: '显示在对话上方的一句话。',
    description: '简介',
    descriptionNote: '聊些什么、适合谁、哪里能了解更多。',
    left: (count) => plural(count, { other: '还可输入 # 个字' }),
    category: '分类',
    categoryNote: '目录按分类整理房间。可以选已有的，也可以写新的。',
    people: '邀请大家一起来',
    peopleNote: '房间创建后他们就在里面了。之后也可以再发链接。',
    more: '更多选项',
    history: '新成员能看到什么',
    histories: {
      all: { label: '全部消息', text: '加入的人可以看到之前的消息。' },
      joined: {
        label: '加入之后的消息',
        text: '加入之前的消息只有当时在场的人能看到。',
      },
    },
    publicHistory: '公开频道的消息从第一条起对所有人可见。',
    readOnly: '仅限公告',
    readOnlyNote: '只有所有者、管理员和协管员能发言，所有人都能阅读和回应。',
    maxMembers: '成员上限',
    maxMembersNote: (usual) => plural(usual, { other: '留空则最多容纳 # 人。' }),
    membersProblem: (least, most) => `请输入 ${number.format(least)} 到 ${number.format(most)} 之间的整数。`,
    slowMode: '慢速模式',
    slowModeNote: '每位成员两条消息之间要等多久。',
    slowModes: (seconds) =>
      seconds === 0
        ? '关闭'
        : seconds < 60
          ? plural(seconds, { other: '# 秒' })
          : seconds < 3600
            ? plural(Math.round(seconds / 60), { other: '# 分钟' })
            : plural(Math.round(seconds / 3600), { other: '# 小时' }),
  },

  roles: { owner: '所有者', admin: '管理员', moderator: '协管员', member: '成员' },
  missing: '没有这个房间，或它没有对你开放',
  missingText: '可能是地址输错了、房间已不存在，或它是私密的。如果是别人让你来的，请向对方要一个邀请。',
  failed: '没能加载房间',
  toDirectory: '所有房间',

  departures: {
    deleted: (room, by) => (by === null ? `“${room}”已被删除` : `${by} 删除了“${room}”`),
    removed: (room, by) => (by === null ? `你被移出了“${room}”` : `${by} 将你移出了“${room}”`),
    banned: (room, by) => (by === null ? `你被“${room}”封禁了` : `${by} 将你从“${room}”封禁了`),
    left: (room) => `你已离开“${room}”`,
    unknown: (room) => `你已不在“${room}”`,
  },
  departureTexts: {
    deleted: '里面的所有消息也一并删除了。',
    removed: '等房间的管理者邀请你，就可以回来。',
    banned: '除非房间的管理者解除封禁，否则你无法回来。',
    left: '这是私密房间，回来需要有人邀请。',
    unknown: '它可能已被删除，或有人将你移出了。',
  },

  previewLabel: (room) => `“${room}”中的消息`,
  previewText: '你正在房间外浏览。加入后就能发言，并收到新消息通知。',
  previewArchived: '这个房间已归档，可以查看，但不会再有新内容。',
  beginning: { before: '“', after: '”从这里开始' },
  older: '显示更早的消息',
  olderFailed: '没能加载更早的消息，请重试',
  quiet: '还没有人说话',
  quietText: '加入进来，说第一句话吧。',
}
