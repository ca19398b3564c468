import type { ConsoleAct } from '../../../shared/contract/county-office.ts'
import type { CountyRole } from '../../../shared/domain/kinds/roles.ts'

/** Of the bureau itself: accounts, who did what, the working key. */
export function officeWords(roles: Readonly<Record<CountyRole, string>>) {
  return {
    ownPassword: {
      open: '改密码',
      title: '改自己的密码',
      old: '现在的密码',
      oldMissing: '请填现在的密码',
      change: '改好并重新登录',
    },
    newPassword: {
      label: '新密码',
      rule: '至少八个字符；长比花样多更管用。',
      tooShort: '密码至少八个字符',
      again: '再填一次',
      differs: '两次填的不一样',
    },
    accounts: {
      count: (open: number) => `${open} 个在用`,
      add: '添加账号',
      role: '身份',
      madeAt: '建立时间',
      madeBy: '建立人',
      first: '建立本县时',
      state: '状态',
      open: '在用',
      closed: '已停用',
      reset: '重设密码',
      close: '停用',
      nameMissing: '请填姓名',
      tasks: {
        add: {
          title: (_: string) => '添加账号',
          text: '一人一个账号，办了什么都记在这个名下。密码请当面或打电话告诉本人，登录后由本人改掉。',
          button: '添加',
          done: (name: string) => `已添加${name}。`,
        },
        reset: {
          title: (name: string) => `给${name}重设密码`,
          text: '原来的密码马上作废，已登录的会退出。新密码请当面或打电话告诉本人，登录后由本人改掉。',
          button: '重设',
          done: (name: string) => `已给${name}重设密码。`,
        },
        close: {
          title: (name: string) => `停用${name}的账号？`,
          text: '马上不能登录，已登录的会退出。办过的内容都保留。停用后不能再启用，也不能再用这个姓名建账号。',
          button: '停用',
          done: (name: string) => `已停用${name}的账号。`,
        },
      },
    },
    audit: {
      title: '操作记录',
      at: '时间',
      by: '谁',
      did: '做了什么',
      more: '再看五十条',
      acts: (did: ConsoleAct): string => {
        switch (did.act) {
          case 'add-account':
            return `添加账号：${did.name}（${roles[did.role] ?? did.role}）`
          case 'close-account':
            return `停用账号：${did.name}`
          case 'change-password':
            return '改了自己的密码'
          case 'reset-password':
            return `重设密码：${did.name}`
          case 'rescue-password':
            return `在服务器上重设密码：${did.name}`
          case 'enrol-device':
            return `登记电脑：${did.school}，${did.number} 号，${did.said}`
          case 'revoke-device':
            return `停用电脑：${did.school}，${did.number} 号，原因：${did.said}`
          case 'publish-scheme':
            return `发布方案：${did.id} 版本 ${did.version}`
          case 'make-key':
            return `换成第 ${did.number} 把工作密钥`
        }
      },
    },
    health: {
      title: '运行情况',
      journal: '操作记录',
      sound: '完好',
      damaged: '有损坏，只能查看。请联系维护人员，先不要删任何文件',
      database: '数据库',
      there: '连着',
      away: '连不上，正在重新连接。数据包照收，不会丢',
      disk: '磁盘',
      free: (size: string) => `还剩 ${size}`,
      full: (free: string) => `${free}，快满了。请清出空间或换大的磁盘`,
      unknown: '问不到还剩多少',
      since: '启动时间',
    },
    key: {
      title: '工作密钥',
      number: '现用',
      nth: (number: number) => `第 ${number} 把`,
      from: '启用时间',
      until: '有效期',
      untilSaid: (until: string, days: number) =>
        days < 0 ? `到 ${until}，已过期` : `到 ${until}，还有 ${days} 天`,
      ends: (days: number) => `县里的工作密钥还有 ${days} 天到期，请系统管理员到“服务器”页换下一把。`,
      ended: '县里的工作密钥已过期，请系统管理员到“服务器”页换下一把。',
      make: '换下一把',
      what: '换密钥要用建县时抄下的根密钥：33 个词，或那份文件。它只在这一次用到，不保存；换完请把文件放回保管处。学校那边不用做任何事。',
      root: '根密钥',
      rootMissing: '请填根密钥的 33 个词，或打开根密钥文件',
      file: '打开根密钥文件',
      makeNow: '换密钥',
      cancel: '先不换',
      made: '已换好。从现在起用新的一把。',
    },
  }
}

export type OfficeWords = ReturnType<typeof officeWords>
