import type { Administration } from '../en/administration.ts'

export const jobs: Administration['jobs'] = {
  state: '状态',
  states: { all: '全部', waiting: '等待中', running: '进行中', exhausted: '已放弃' },
  tries: (count) => `尝试次数：${count}`,
  due: (when) => `下次尝试：${when}`,
  since: (when) => `开始于：${when}`,
  made: (when) => `请求于：${when}`,
  again: '重试',
  againKind: (kind) => `重试${kind}`,
  forget: '忘记',
  forgetKind: (kind) => `忘记${kind}`,
  forgetTitle: (kind) => `忘记${kind}？`,
  forgetText: '它不会再被处理，相关内容保持原样。',
  none: '没有等待中的任务',
  noneText: '所有请求的事都已完成。',
  failed: '无法查询任务',
  more: '显示更多',
  actFailed: '操作未能完成',
  details: '相关内容',
}
