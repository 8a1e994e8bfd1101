import { pluralIn } from '../plural.ts'
import type { LaterWords } from '../en/later.ts'

const plural = pluralIn('zh')

export const later: LaterWords = {
  arrival: {
    title: '无法连接到服务器',
    text: '可能是你的网络断开了，或服务器正在重启。页面会自动不断重试。',
    next: (seconds) => plural(seconds, { other: '# 秒后重试' }),
    trying: '正在重试…',
    tryNow: '立即重试',
    details: '具体是什么问题？',
  },
  unknown: {
    title: '这里什么也没有',
    lost: '驶出了海图',
    text: '可能是地址输错了，或原来的内容已移走。',
    home: '回到首页',
  },
  waitFor: (seconds) =>
    seconds >= 60
      ? `请在 ${plural(Math.ceil(seconds / 60), { other: '# 分钟' })}后重试。`
      : `请在 ${plural(seconds, { other: '# 秒' })}后重试。`,
  common: {
    undo: '撤销',
    cancel: '取消',
    close: '关闭',
    optional: '选填',
    copied: '已复制',
    copyFailed: '这个浏览器不允许页面复制内容，请手动复制：',
  },
  frame: {
    steps: { back: '后退', forward: '前进' },
    theme: '主题',
    administration: '管理',
    signOut: '退出登录',
    signOutFailed: '没能退出登录',
    upgrade: '创建账号',
    guestNote: '你现在是访客。',
    guestAction: '创建账号，保留你的名字',
  },
  timeline: {
    newSince: (count, when) => `自 ${when} 起有 ${plural(count, { other: '# 条新消息' })}`,
    toUnread: '查看第一条',
    toPresent: '跳转到最新消息',
    toPresentNew: (count) => plural(count, { other: '# 条新消息' }),
    back: '回到刚才的位置',
    jumpFailed: '没能打开那条消息',
    gone: '那条消息已不在',
    goneText: '它已被删除，或早于你能看到这个房间的时间。',
  },
  header: {
    invite: '邀请他人',
    date: '跳转到日期…',
  },
  presence: {
    notes: {
      online: '别人能看到你在线。',
      away: '你在线，但暂时走开了。',
      busy: '你不想被打扰。',
      invisible: '在别人看来你是离线的。',
    },
    label: '在线状态',
    setFailed: '没能更改你的在线状态',
  },
  sidebar: {
    groupUnread: '未读房间单独归组',
    expandAll: '展开所有分组',
    collapseAll: '收起所有分组',
    moreAbove: '上方有未读',
    moreBelow: '下方有未读',
    none: '还没有房间',
    noneText: '你加入的房间会显示在这里。',
    join: '加入房间',
    create: '创建房间',
  },
  message: {
    removed: '消息已删除',
    copyFailed: '浏览器不允许复制',
    reactFailed: '没能添加你的回应',
    pinFailed: '没能置顶这条消息',
    unpinFailed: '没能取消置顶',
    saved: '已收藏',
    unsaved: '已取消收藏',
    saveFailed: '没能更改收藏',
    removeFailed: '没能删除这条消息',
    changed: '消息已修改',
    putBackFailed: '没能恢复原来的文字',
  },
  notSent: {
    held: '等待管理员审核，放行后其他人才能看到。',
    takeBackAndEdit: '撤回并编辑',
    takeBack: '撤回',
    failed: '发送失败。',
    edit: '编辑',
    discard: '丢弃',
    discarded: '消息已丢弃',
    putBack: '恢复',
  },
  markdown: {
    copy: '复制',
    copied: '已复制',
  },
  composer: {
    tooLong: (count) => plural(count, { other: '这条消息超出上限 # 个字。请精简或分几条发送，内容不会丢失。' }),
    replyTo: { before: '回复 ', after: '' },
    cancelReply: '取消回复',
    editing: '正在编辑消息',
    cancelEdit: '取消编辑',
  },
}
