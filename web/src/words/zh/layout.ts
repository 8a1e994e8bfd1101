import type { FirstWords } from '../en/first.ts'

export const layout: FirstWords['layout'] = {
  resize: { sidebar: '侧边栏宽度', details: '详情栏宽度' },
  back: '返回房间列表',
}
