import type { Sentences } from '@xinhuo/kernel';

import type { AccountRejection } from './account.commands';
import type { SetUpRejection } from './set-up';

/** What a person is told when an account's rules refuse. */
export const accountSentences: Sentences<AccountRejection> = {
  HOLDER_UNCLEAR: {
    zh: '没有说明账号给谁使用，或说明了两次，账号没有开通。请填写姓名和身份证号，或只填已登记人员的编号。',
    en: 'Whom the account is for is not told, or told twice; it was not opened. Give name and identity number, or the id of a known person alone.',
  },
  ID_NUMBER_INVALID: {
    zh: '身份证号的位数、日期或校验码不对，账号没有开通。请对照身份证逐位核对。',
    en: 'The identity number has a wrong length, date or check character; the account was not opened. Compare it with the card.',
  },
  HOLDER_AMBIGUOUS: {
    zh: '有多名登记人员使用这个身份证号，账号没有开通。请先核对登记信息，再按人员编号开通。',
    en: 'Several registered people have this identity number; the account was not opened. Check their records, then open it by the id of the person.',
  },
  HOLDER_NAME_DIFFERS: {
    zh: '这个身份证号登记的是另一个姓名，账号没有开通。请核对姓名和身份证号。',
    en: 'This identity number is registered under another name; the account was not opened. Check name and number.',
  },
  ACCOUNT_EXISTS: {
    zh: '该编号已用于另一个账号，未作改动。请换一个编号，或先查看已有账号。',
    en: 'This id belongs to another account; nothing was changed. Use another id, or look at the existing account.',
  },
  ACCOUNT_UNKNOWN: {
    zh: '没有这个账号，未作改动。请核对账号编号。',
    en: 'There is no such account; nothing was changed. Please check the id.',
  },
  ACCOUNT_CLOSED: {
    zh: '账号已停用，不能再设置密码或邀请登录。需要恢复使用时请管理员新开账号。',
    en: 'The account is closed: it takes no new password and no invitation. Ask an administrator for a new account if the person needs one again.',
  },
  NOT_EMPLOYED: {
    zh: '该职工已离职，没有发出邀请。请先办理入职登记。',
    en: 'This worker has left; no invitation was made. Take them on again first.',
  },
  OWN_ACCOUNT: {
    zh: '不能停用自己的账号。请由另一位管理员办理。',
    en: 'Nobody closes their own account. Please ask another administrator.',
  },
  NAME_TAKEN: {
    zh: '该登录名已被使用，账号没有开通。请换一个登录名。',
    en: 'This sign-in name is taken; the account was not opened. Please choose another.',
  },
  PASSWORD_TOO_WEAK: {
    zh: '密码太弱，未保存。密码须有{least}至{most}个字符，不能与登录名相同，也不能是同一字符的重复。请换一个密码。',
    en: 'The password is too weak and was not saved. It needs {least} to {most} characters, not the name and not one character repeated. Choose another.',
  },
  PASSWORD_WRONG: {
    zh: '原密码不正确，密码没有更改。请重新输入，或请管理员重置。',
    en: 'The present password is wrong; it was not changed. Type it again, or ask an administrator to set a new one.',
  },
};

/** What a person is told when the first account cannot be made. */
export const setUpSentences: Sentences<SetUpRejection> = {
  ...accountSentences,
  CODE_WRONG: {
    zh: '初始化码不正确、已被使用，或尝试次数过多，没有开通账号。请使用服务最近一次启动时显示的初始化码，或稍后再试。',
    en: 'The set-up code is wrong or used up, or was tried too often; no account was opened. Use the code that the last start printed, or try again later.',
  },
};
