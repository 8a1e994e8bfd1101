import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

const list = (names: readonly string[]) => new Intl.ListFormat('zh').format(names)

const people = (count: number) => plural(count, { other: '# 人' })

export const writing: Words['writing'] = {
  dismiss: '关闭',
  failed: '操作没有成功',
  unsaved: '你的修改还没有保存。',
  goOn: '继续编辑',
  rival: '你在另一台设备上写了不同的内容。',
  takeRival: '改用那份内容',
  unknownCommand: (name) => `没有 /${name} 这个命令。`,
  sendAsText: '作为文字发送',
  incomplete: (command, args) => `还差一点内容：/${command} ${args}`,
  tellMany: {
    room: (count) => `这会通知房间里的全部 ${people(count)}。`,
    here: (count) => (count === null ? '这会通知当前在线的所有人。' : `这会通知当前在线的 ${people(count)}。`),
  },
  asks: {
    leave: { text: (room) => `要离开“${room}”吗？之后要有人邀请才能再进来。`, yes: '离开' },
    archive: { text: (room) => `要归档“${room}”吗？归档后只能查看，不能再发言。`, yes: '归档' },
    ban: { text: (name) => `要将 ${name} 移出房间并禁止再次加入吗？`, yes: '封禁' },
  },
  sendAnyway: '发送',
  notYet: '先不发',
  previewEmpty: '你写的内容会在这里显示最终效果。',
  nobodyOfThatName: (name) => `这里没有叫 @${name} 的人。`,
  commands: {
    me: { args: '在做什么', about: '说说你正在做什么' },
    shrug: { args: '[文字]', about: '加上 ¯\\_(ツ)_/¯' },
    join: { args: '#房间', about: '加入公开房间' },
    leave: { args: '', about: '离开这个房间' },
    invite: { args: '@某人 …', about: '把人加进这个房间' },
    kick: { args: '@某人 …', about: '把人移出这个房间' },
    ban: { args: '@某人', about: '移出并禁止再次加入' },
    msg: { args: '@某人 [文字]', about: '给某人发私信' },
    topic: { args: '[文字]', about: '设置或清除话题' },
    rename: { args: '名称', about: '重命名这个房间' },
    archive: { args: '', about: '归档这个房间' },
    mute: { args: '[30m, 2h, 1d]', about: '不再接收这个房间的通知' },
    unmute: { args: '', about: '恢复这个房间的通知' },
    away: { args: '', about: '显示为离开' },
    dnd: { args: '', about: '显示为忙碌' },
    back: { args: '', about: '恢复为在线' },
    status: { args: '[表情] [文字]', about: '设置或清除你的状态' },
    nick: { args: '名称', about: '修改你的显示名称' },
    help: { args: '', about: '列出这些命令' },
  },
  told: {
    removed: (names) => `已将 ${list(names)} 移出房间。`,
    invited: (names) => `已将 ${list(names)} 加入房间。`,
    muted: '你不会再收到这个房间的通知。',
    unmuted: '你会重新收到这个房间的通知。',
    presence: { online: '你已显示为在线。', away: '你已显示为离开。', busy: '你已显示为忙碌。' },
    status: '状态已设置。',
    statusCleared: '状态已清除。',
    nick: (name) => `现在别人看到的名称是 ${name}。`,
    help: (commands) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `/${name} ${args} — ${about}`)
        .join('\n'),
  },
  completions: '建议',
  suggestions: (count) => plural(count, { other: '# 条建议' }),
  everybody: (count) => `通知房间里的全部 ${people(count)}`,
  everybodyHere: '通知当前在线的人',
  notInRoom: '不在这个房间',
  closed: {
    archived: '这个房间已归档，可以查看，但不能再发言。',
    erased: '这个账号已删除。可以查看以前的对话，但不能再发言。',
    silenced: (until) => `协管员请你暂停发言，${until}即可继续。`,
    read_only: '只有协管员能在这个房间发言。你可以阅读和回应。',
    blocked: (name) => `你已屏蔽 ${name}，所以你们都不能在这里写消息。`,
    openAgain: '重新开放',
    openFailed: '没能重新开放这个房间',
  },
}
