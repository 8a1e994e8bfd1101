import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const composer: FirstWords['composer'] = {
  label: '消息',
  editLabel: '编辑消息',
  placeholder: (room) => `发消息到“${room}”`,
  send: '发送',
  sendLater: (seconds) => plural(seconds, { other: '# 秒后可继续发言' }),
  slow: '慢速模式：每个人发完一条消息后都要稍等片刻。',
  save: '保存',
  left: (count) => plural(count, { other: '还可输入 # 个字' }),
  over: (count) => plural(count, { other: '超出 # 个字' }),

  toolbar: '文字格式',
  showFormats: '显示格式工具栏',
  preview: '预览',
  withKeys: (label, keys) => `${label}（${keys}）`,
  formats: {
    bold: '粗体',
    italic: '斜体',
    underline: '下划线',
    strike: '删除线',
    code: '代码',
    codeBlock: '代码块',
    quote: '引用',
    list: '列表',
    numbered: '编号列表',
    link: '链接',
    spoiler: '剧透遮挡',
  },
  asideLabel: '仅你可见',
  attach: '添加文件',
  emoji: '表情',
}
