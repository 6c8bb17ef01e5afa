import { area } from '../area';

/** The consent to publication: given and taken back by the person, or entered from paper. */
export const consent = area({
  zh: {
    title: '公开姓名',
    about:
      '同意后，本人姓名在排行榜、大屏和公示中显示；不同意时，本企业和上级工会以外的人看到的是姓和两个星号。同意与否不影响带徒、晋级和奖补，随时可以撤回。',
    standing: '现在：已同意公开姓名。',
    missing: '现在：未同意公开姓名。',
    give: '同意公开',
    withdraw: '撤回同意',
    actGive: '代录同意公开',
    actWithdraw: '代录撤回同意',
    paperMeans: '凭本人签字的同意书代录，须附扫描件；本人随时可以撤回。',
    withdrawMeans: '撤回后，本企业和上级工会以外的人看到的是姓和两个星号。',
    scan: '同意书扫描件',
    givenOn: '签字日期',
    given: '已代录：同意公开姓名。',
    withdrawn: '已代录：撤回同意。',
  },
  en: {
    title: 'Publication of the name',
    about:
      'With this consent the name is shown on leaderboards, the big screen and public notices; without it, everybody outside the own enterprise and the unions above reads the family name and two stars. Pairings, promotions and money do not depend on it, and it can be withdrawn at any time.',
    standing: 'Now: consent is given.',
    missing: 'Now: no consent.',
    give: 'Give consent',
    withdraw: 'Withdraw consent',
    actGive: 'Enter a consent',
    actWithdraw: 'Enter a withdrawal',
    paperMeans: 'Entered from the paper that the person signed, with its scan; they may withdraw it at any time.',
    withdrawMeans: 'Others than the enterprise and the unions above read the family name and two stars from now on.',
    scan: 'Scan of the signed paper',
    givenOn: 'Signed on',
    given: 'The consent is entered.',
    withdrawn: 'The withdrawal is entered.',
  },
});
