import { area } from '../area';

/** Words of the glossary that several pages share: roles, kinds, states. Enums are keyed by their codes. */
export const terms = area({
  zh: {
    product: '薪火',
    productLine: '师带徒 · 培育与奖补',
    'role.ADMIN': '账号管理员',
    'role.CITY_HANDLER': '市总工会经办',
    'role.CITY_APPROVER': '市总工会审批',
    'role.FINANCE': '财务',
    'role.COUNTY': '县（区）工会',
    'role.ENTERPRISE': '企业工会',
    'role.MASTER': '师傅',
    'role.APPRENTICE': '徒弟',
    'role.AUDITOR': '经费审查',
    'role.DATA_ENTRY': '历史代录',
    'role.SYSTEM': '系统',
    notIndependent: '尚未独立上岗',
  },
  en: {
    product: 'Xinhuo',
    productLine: 'Master and apprentice, from pairing to subsidy',
    'role.ADMIN': 'Account administrator',
    'role.CITY_HANDLER': 'City handler',
    'role.CITY_APPROVER': 'City approver',
    'role.FINANCE': 'Finance',
    'role.COUNTY': 'County union',
    'role.ENTERPRISE': 'Enterprise union',
    'role.MASTER': 'Master',
    'role.APPRENTICE': 'Apprentice',
    'role.AUDITOR': 'Audit committee',
    'role.DATA_ENTRY': 'Data entry',
    'role.SYSTEM': 'System',
    notIndependent: 'not independent yet',
  },
});
