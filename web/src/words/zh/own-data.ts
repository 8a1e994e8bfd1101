import type { Words } from '../en.ts'

export const ownData: Words['ownData'] = {
  title: '你的数据',
  note: '一个 ZIP 文件，包含属于你的一切：个人资料、设置、联系人、房间、消息、表情回应、草稿、设备、举报，以及你带来的每个文件。不含他人说过的话。',
  ask: '开始整理',
  waiting: '正在整理。完成后会通知你，不必在此等候。',
  ready: (until) => `保留至 ${until}。`,
  download: (amount) => `下载（${amount}）`,
  again: (when) => `${when} 起可以再次申请。`,
  over: '上次申请的数据已到期删除。',
  lost: '整理失败，请再申请一次。',
  failed: '无法查看你的数据',
  askFailed: '无法申请你的数据',
  open: '查看你的数据',
}
