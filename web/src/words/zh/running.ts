import type { Administration } from '../en/administration.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const announcing: Administration['announcing'] = {
  make: '通知所有人',
  made: '正在通知所有人',
  text: '要告诉所有人的话',
  textNote: '会显示在每个页面上方，直到对方看完关闭。之后来的人也会看到。',
  textMissing: '请写下要告诉大家的话。',
  term: '持续多久',
  terms: {
    hour: '一小时',
    day: '一天',
    week: '一周',
    month: '30 天',
    ever: '直到撤回',
  },
  none: '还没有公告',
  noneText: '告诉所有人的话会显示在这里。',
  failed: '无法加载公告',
  more: '显示更多',
  by: (name) => `由 ${name} 发布`,
  until: (when) => `直到 ${when}`,
  on: '进行中',
  over: '已结束',
  withdrawn: '已撤回',
  withdraw: '撤回',
  withdrawOf: (text) => `撤回：${text}`,
  withdrawTitle: '撤回这条公告？',
  withdrawText: '它会从尚未关闭的人那里消失。',
  withdrawFailed: '无法撤回',
}

export const overview: Administration['overview'] = {
  nothing: '没有需要你处理的事。一切正常，没有待办。',
  failed: '没能查出需要处理的事',
  full: '文件几乎占满了允许的空间',
}

export const placeHealth: Administration['placeHealth'] = {
  failed: '无法得知空间的状况',
  again: '重新检查',
  allWell: '一切正常，没有积压。',
  troubles: {
    database: {
      what: '数据库没有响应',
      todo: '请确认 PostgreSQL 在运行，且 DATABASE_URL 指向它；parley doctor 会给出更多信息。',
    },
    bus: {
      what: 'Redis 没有响应',
      todo: '请确认它在运行，且 REDIS_URL 指向它。在此之前各节点互相听不到。',
    },
    storage: {
      what: '文件存储没有响应',
      todo: '请确认数据文件夹可以写入，或 STORAGE_URL 的存储桶存在。',
    },
    scanner: {
      what: '病毒扫描器没有响应',
      todo: '请确认它在运行，且 CLAMAV_URL 指向它。在此之前新文件会等待，或按设置不经检查放行。',
    },
    disk: {
      what: '磁盘快满了',
      todo: '请腾出空间，或在设置中限制文件用量。',
    },
    jobs: {
      what: '有工作被放弃',
      todo: '后台工作会说明出错原因，并可重试或忘掉。',
    },
    late: {
      what: '后台工作跟不上',
      todo: '有工作已等待超过 5 分钟。请确认有角色为 worker 的节点在运行，繁忙时再加一个。',
    },
  },
  toJobs: '前往后台工作',
  parts: {
    database: '数据库',
    bus: '节点间消息',
    storage: '文件存储',
    scanner: '病毒扫描器',
  },
  states: {
    ok: '有响应',
    down: '无响应',
  },
  version: 'Parley 版本',
  uptime: '已运行',
  node: '应答节点',
  memory: '内存',
  disk: '磁盘剩余',
  partOf: (part, total) => `${total} 中的 ${part}`,
  databaseSize: '数据库大小',
  databaseVersion: 'PostgreSQL 版本',
  connections: '数据库连接',
  waiting: '等待的工作',
  late: '最长等待',
  givenUp: '放弃的工作',
  packet: '支持包',
  packetNote: '对提供帮助的人有用的一切：没有机密，没有人名，没有任何发言。',
  savePacket: '保存支持包',
  packetFailed: '无法生成支持包',
}

export const placeStats: Administration['placeStats'] = {
  failed: '无法加载统计',
  span: '天数',
  spans: (size) => plural(size, { other: '最近 # 天' }),
  totals: {
    people: '人员',
    seen: '一天内来过',
    guests: '访客',
    bots: '机器人',
    rooms: '房间',
    files: '文件',
  },
  charts: {
    messages: '消息数',
    people: '发言人数',
    accounts: '新账号',
    fileBytes: '文件用量',
    halfMs: '半数调用的最长用时',
    mostMs: '每 100 次调用中 95 次的最长用时',
  },
  day: '日期',
  counted: (when) => `统计于 ${when}；日期按 UTC。`,
}

export const charts: Administration['charts'] = {
  asTable: '以表格显示',
}

export const placeRooms: Administration['placeRooms'] = {
  search: '查找房间',
  visibility: '谁可以进入',
  visibilities: {
    all: '全部',
    public: '公开',
    private: '私密',
  },
  state: '状态',
  states: {
    all: '全部',
    open: '未归档',
    archived: '已归档',
  },
  sort: '排序',
  sorts: {
    recent: '最近发言在前',
    members: '成员最多在前',
    messages: '消息最多在前',
    newest: '最新在前',
    name: '按名称',
  },
  none: '没有找到房间',
  noneText: '没有这样的房间。',
  failed: '无法加载房间',
  more: '显示更多',
  actFailed: '无法更改房间',
  group: '群组',
  members: (number) => `成员：${number}`,
  messages: (number) => `消息：${number}`,
  owner: (name) => `所有者：${name}`,
  archive: '归档…',
  archiveAct: '归档',
  archiveOf: (name) => `归档 ${name}…`,
  archiveTitle: (name) => `归档 ${name}？`,
  archiveText: '成员仍可阅读，但不能再发言。之后可以取消归档。',
  unarchive: '取消归档',
  unarchiveOf: (name) => `取消归档 ${name}`,
  remove: '删除…',
  removeAct: '永久删除',
  removeOf: (name) => `删除 ${name}…`,
  removeTitle: (name) => `删除 ${name}？`,
  removeText: '其中所说的一切对所有人都会消失，且无法撤销。',
}
