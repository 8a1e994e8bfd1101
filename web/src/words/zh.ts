import type { VisibilityChoice } from '@parley/protocol/wire'
import type { SettingsSection } from '../navigation/routes.ts'
import type { StatusTerm } from '../settings/status-expiry.ts'
import { acts } from './zh/acts.ts'
import { attention } from './zh/attention.ts'
import { bots, webhooks } from './zh/bots.ts'
import { calendar } from './zh/calendar.ts'
import { contacts } from './zh/contacts.ts'
import { details } from './zh/details.ts'
import { directory } from './zh/directory.ts'
import { files } from './zh/files.ts'
import { emoji } from './zh/emoji.ts'
import { first } from './zh/first.ts'
import { later } from './zh/later.ts'
import { offline } from './zh/offline.ts'
import { inbox } from './zh/inbox.ts'
import { invites } from './zh/invites.ts'
import { leaving } from './zh/leaving.ts'
import { ownData } from './zh/own-data.ts'
import { picker } from './zh/picker.ts'
import { problems } from './zh/problems.ts'
import { roomMenu } from './zh/room-menu.ts'
import { reporting } from './zh/reporting.ts'
import { rooms } from './zh/rooms.ts'
import { shortcuts } from './zh/shortcuts.ts'
import { signOut } from './zh/sign-out.ts'
import { switcher } from './zh/switcher.ts'
import { writing } from './zh/writing.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('zh')

const visibilities: Record<VisibilityChoice, string> = {
  everyone: '所有人',
  members: '仅成员',
  nobody: '仅自己',
}

const statusTerms: Record<StatusTerm, string> = {
  'half-hour': '30 分钟',
  hour: '1 小时',
  today: '到今晚',
  week: '到本周结束',
  never: '直到我更改',
  kept: '保持原设置',
}

const sections: Record<SettingsSection, { readonly title: string; readonly about: string }> = {
  profile: { title: '个人资料', about: '别人如何看到你，以及能看到多少。' },
  appearance: { title: '外观', about: '更改即时生效，并同步到你的所有设备。' },
  language: { title: '语言与输入', about: '页面使用的语言，以及 Enter 键的作用。' },
  notifications: { title: '通知', about: 'Parley 如何提醒你。' },
  shortcuts: { title: '快捷键', about: '所有操作的按键，以及如何更改。' },
  privacy: { title: '隐私', about: '谁可以给你发消息、添加你，以及别人能否知道你何时在线、读到了哪里。' },
  devices: { title: '设备', about: '你已登录的设备。看到不认识的，请将其退出登录。' },
  account: { title: '账号', about: '你的登录名和密码。' },
  bots: { title: '机器人', about: '以你的名义参与的程序。' },
  storage: { title: '存储空间', about: '你的文件占了多少空间。' },
}

export const zh: Words = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count) => plural(count, { other: '有 # 项需要再检查一下。' }),

  doors: {
    motto: '在自己的天地里，畅快聊天。',
    password: '密码',
    signIn: {
      title: '登录',
      login: '用户名或邮箱',
      loginMissing: '请输入用户名或邮箱。',
      passwordMissing: '请输入密码。',
      submit: '登录',
      pending: '正在登录…',
      newHere: '第一次来？',
      register: '创建账号',
    },
    guest: {
      title: '只想随便看看？',
      name: '怎么称呼你',
      placeholder: '留空会为你取一个亲切的名字',
      submit: '以访客身份继续',
      pending: '正在开门…',
      note: '不需要密码。之后可以转为账号，一切都会保留。',
    },
    register: {
      inviteText: '在此创建账号需要邀请。',
      invite: '邀请码',
      inviteMissing: '请填写你的邀请码。',
      title: '创建你的账号',
      firstTitle: '建立你的空间',
      firstText: '这里还没有人。你现在创建的账号将成为管理员。',
      username: '用户名',
      usernameNote: '用来登录，别人也用它提及你。',
      usernameReserved: '这个用户名已由空间保留。',
      displayName: '显示名称',
      displayNameNote: '别人看到的名字。留空则使用用户名。',
      email: '邮箱',
      emailNote: '也可以用来登录，别人不会看到。',
      submit: '创建账号',
      firstSubmit: '创建账号并开放空间',
      pending: '正在创建账号…',
      haveOne: '已有账号？',
      signIn: '登录',
      closedTitle: '注册已关闭',
      closedText: '这里暂时不能创建新账号，请联系这个空间的管理员。',
    },
    reset: {
      title: '设置新密码',
      text: '用旧密码登录的所有设备都会退出。',
      password: '新密码',
      submit: '设置密码',
      done: '新密码已生效，请用它登录。',
    },
    upgrade: {
      title: '保留你的名字',
      text: '创建账号，你作为访客拥有的一切都会保留。',
      submit: '创建账号',
      done: '你已拥有账号，欢迎长驻！',
    },
    ended: {
      session_ended: '这台设备已从另一台设备上退出登录。',
      refresh_reused: '为安全起见你已退出登录：这个登录在两处被使用。如果不是你本人，请修改密码。',
      other: '登录已过期。重新登录即可接着刚才的内容。',
    },
  },

  password: {
    show: '显示密码',
    hide: '隐藏密码',
    rulesTitle: '密码要求',
    rules: {
      length: (least) => plural(least, { other: '至少 # 个字符' }),
      max: (most) => plural(most, { other: '最多 # 个字符' }),
      lower: () => '一个小写字母',
      upper: () => '一个大写字母',
      digit: () => '一个数字',
      symbol: () => '一个符号，例如 ! 或 -',
    },
    ruleMet: '已满足',
    ruleOpen: '未满足',
    rulesOpen: '还有要求没有满足，请看下方。',
    strength: '强度',
    scores: ['很弱', '弱', '一般', '强', '很强'],
    hints: {
      username: '密码中包含你的用户名。',
      common: '密码中包含最先会被猜到的词。',
      keyboard: '键盘上相邻的按键很容易被猜到。',
      sequence: '像 1234 这样的序列很容易被猜到。',
      repeats: '重复的内容帮助不大。',
      year: '年份很容易被猜到。',
      longer: '密码越长越好，几个不相关的词就很不错。',
    },
  },

  home: {
    title: '首页',
    welcome: { before: '欢迎，', after: '' },
    opening: (place) => `“${place}”已经开放。加入一个房间聊聊，把这里当作自己的家。`,
    waiting: '等你查看',
    allWaiting: (count) => plural(count, { other: '全部 # 个房间' }),
    allRead: '你已读完所有消息。',
    recent: '从这里继续',
    suggested: '从这些房间开始',
    browse: '所有公开房间',
    firstRoom: '还没有人创建房间',
    firstRoomText: '来创建第一个，再用链接邀请大家。',
    firstRoomGuest: '别人创建的房间会显示在这里。',
    stepsTitle: '新手上路',
    stepsDone: (done, all) => `已完成 ${done}/${all}`,
    stepDone: '已完成',
    steps: {
      account: {
        title: '保住你的账号',
        text: '你只是这台设备上的访客。有了账号，在哪里都能回来。',
      },
      profile: {
        title: '介绍一下自己',
        text: '一句自我介绍和一个状态，能让别人知道在和谁聊。',
      },
      look: {
        title: '换成你喜欢的样子',
        text: '主题、密度、字号和字体，都可以边看预览边调。',
      },
      people: { title: '看看谁在这里', text: '按名字查找这个空间的成员。' },
      room: { title: '创建第一个房间', text: '一个面向所有人的频道，或者只给你邀请的人。' },
      company: { title: '邀请大家加入', text: '创建通往你房间的链接，发给该来的人。' },
    },
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: '成员',
    search: '查找成员',
    searchPlaceholder: '名称或用户名',
    clear: '清除搜索',
    count: (count, more) => (more ? plural(count, { other: '前 # 人' }) : plural(count, { other: '# 人' })),
    none: (query) => `没有找到“${query}”`,
    noneText: '试试名字的一部分，或用户名。',
    alone: '目前只有你一个人',
    aloneText: '加入这个空间的人会显示在这里。',
    more: '显示更多',
    loadingMore: '正在加载更多…',
    failed: '没能加载成员',
    guestTitle: '查找成员需要账号',
    guestText: '欢迎你以访客身份四处看看。要找到别人，也让别人找到你，请创建账号。',
    you: '你',
    roles: { user: null, moderator: '协管员', admin: '管理员' },
  },

  card: {
    title: '个人资料：',
    loading: '正在加载个人资料…',
    missing: '没有这个人',
    missingText: '这个账号可能已被移除。',
    failed: '没能加载个人资料',
    since: (month) => `${month}加入`,
    fields: {
      bio: '关于',
      location: '所在地',
      birthDate: '生日',
      gender: '性别',
    },
    edit: '编辑个人资料',
    talk: '发私信',
  },

  settings: {
    title: '设置',
    navigation: '设置分类',
    all: '所有设置',
    away: '返回之前的位置',
    sections,
    saveFailed: '有一项设置没能保存，已恢复原状',

    profile: {
      displayName: '显示名称',
      username: (name) => `你的用户名是 @${name}。`,
      status: '状态',
      statusText: '你在忙什么？',
      statusEmoji: '表情',
      statusTerm: '持续时间',
      statusTerms,
      statusUntil: (when) => `到 ${when}`,
      suggestions: '建议',
      suggested: [
        { emoji: '📅', text: '开会中' },
        { emoji: '🎧', text: '专注中' },
        { emoji: '🤒', text: '病假' },
        { emoji: '🌴', text: '休假中' },
      ],
      clearStatus: '清除状态',
      about: '关于你',
      aboutNote: '全部选填。每一项给谁看由你决定；“所有人”包括访客。',
      fields: { bio: '关于', location: '所在地', birthDate: '生日', gender: '性别' },
      left: (count) => plural(count, { other: '还可输入 # 个字' }),
      whoSees: (field) => `谁能看到：${field}`,
      visibilities,
      save: '保存个人资料',
      saving: '正在保存…',
      saved: '个人资料已保存',
      unsaved: '你有未保存的更改。',
      discard: '放弃更改',
      guest: '访客只有一个名字。有了账号，你就能设置状态和完整的个人资料。',
    },

    appearance: {
      theme: '主题',
      themes: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
      density: '密度',
      densities: { comfortable: '舒适', compact: '紧凑' },
      font: '字体',
      fonts: { system: '系统字体', humanist: '人文体', serif: '衬线体', mono: '等宽体' },
      sizes: '文字大小',
      interfaceSize: '界面',
      messageSize: '消息',
      memberListSize: '成员列表',
      pixels: (size) => `${size} 像素`,
      messages: '对话中',
      showAvatars: '显示头像',
      showTimestamps: '显示时间',
      colouredNames: '彩色名字',
      colouredNamesNote: '每个人都有自己的颜色。',
      motion: '减少动态效果',
      motionNote: '无论系统如何设置，都不显示动画。',
    },

    sample: {
      title: '预览',
      label: '示例',
      room: '灯塔',
      members: '成员',
      people: [
        { id: 'sample-0', name: '林夏' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: '早！灯修好了，守塔人总算睡着了。' },
        { from: 1, time: '09:43', text: '太好了，我午饭后把新透镜送过来。' },
        { from: 2, time: '09:44', text: 'صباح الخير! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: '码头见。' },
      ],
    },

    language: {
      language: '语言',
      followBrowser: (name) => `跟随浏览器（${name}）`,
      typing: '输入',
      enterSends: '按 Enter 发送',
      enterSendsOn: 'Enter 发送消息，Shift+Enter 换行。',
      enterSendsOff: 'Enter 换行，Ctrl+Enter 发送。',
    },

    notifications: {
      about: '通知我',
      abouts: {
        all: '未静音房间的所有消息',
        mentions: '私信、提及和我的关键词',
        none: '不通知',
      },
      keywords: '我的关键词',
      keywordsNote: '有人写到这些词时，会像提及一样通知你。按 Enter 添加。',
      removeKeyword: (word) => `移除“${word}”`,
      desktop: '系统通知',
      desktopNote: '在你看别处时显示。每条都会说明原因，你读过后自动消失。',
      denied: '这个浏览器已禁止此页面显示通知。请在浏览器的网站设置中允许。',
      missing: '这个浏览器不支持通知，或只支持已安装的应用。',
      test: '试着显示一条',
      testText: '通知就是这个样子。',
      sound: '声音',
      soundNote: '有消息找你时，播放一声轻柔的短音。',
      tone: '提示音',
      tones: { chime: '风铃', drop: '水滴', knock: '轻叩' },
      play: '播放提示音',
      silent: '这个浏览器无法播放提示音。',
      quiet: '勿扰模式',
      quietHours: (hours) => plural(hours, { other: '# 小时' }),
      quietUntil: (when) => `勿扰至 ${when}。`,
      quietEnd: '立即结束',
      schedule: '每周定时',
      scheduleNote: '每周在相同的时间勿扰，以这台设备的时钟为准。',
      ends: { from: '从', to: '到' },
      days: '开始于',
    },

    privacy: {
      messages: '谁可以直接给你发消息',
      messagesNote: '已有的对话仍然开放。',
      adds: '谁可以把你加入房间',
      addsNote: '通过链接加入始终由你自己决定。',
      who: { everyone: '所有人', rooms: '与我同在某个房间的人', contacts: '仅联系人' },
      readReceipts: '已读回执',
      readReceiptsNote: '别人能看到你读到了哪里，你也能看到别人的。',
      lastSeen: '上次在线',
      lastSeenNote: '别人能看到你上次在线的时间。',
    },

    devices: {
      current: '这台设备',
      lastUsed: (when) => `上次使用：${when}`,
      since: (when) => `登录时间：${when}`,
      unknownDevice: '未知设备',
      onSystem: (browser, system) => `${system} 上的 ${browser}`,
      unknownAddress: '地址未知',
      end: '退出登录',
      endDevice: (device) => `将 ${device} 退出登录`,
      confirmTitle: (device) => `要将 ${device} 退出登录吗？`,
      confirmText: '那台设备需要重新登录，其他内容不受影响。',
      ended: (device) => `${device} 已退出登录`,
      endOthers: '退出所有其他设备',
      othersTitle: '要退出所有其他设备吗？',
      othersText: (count) => plural(count, { other: '其他 # 台设备需要重新登录。' }),
      othersEnded: (count) => plural(count, { other: '其他 # 台设备已退出登录' }),
      none: '你只在这台设备上登录了。',
      failed: '没能加载设备',
      endFailed: '没能将设备退出登录',
    },

    account: {
      username: '用户名',
      email: '邮箱',
      noEmail: '未填写',
      role: '角色',
      roles: { user: '成员', moderator: '协管员', admin: '管理员' },
      password: '修改密码',
      current: '当前密码',
      currentMissing: '请输入当前密码。',
      next: '新密码',
      same: '这就是你当前的密码，请换一个。',
      change: '修改密码',
      changing: '正在修改…',
      changed: '密码已修改',
      changedText: '所有其他设备都已退出登录。',
      note: '你的所有其他设备都会退出登录。',
      guest: '访客没有密码：这台设备就是你的钥匙。有了账号，在哪里都能登录。',
    },
  },
}
