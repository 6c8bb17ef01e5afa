import { area } from '../area';

export const explain = area({
  zh: {
    title: '测算说明：{whom}（{year}年）',
    sum: '合计{amount}（{capitals}）',
    standing: '{standing}，应付日期{dueOn}',
    rule: '依据条款',
    facts: '所用事实{count}项',
    moreFacts: '另有{count}项',
    events: '{count}个事件',
    copy: '复制文字',
    copied: '已复制。',
    print: '打印',
    taken: '办理过程',
    stepTaken: '{on}，{who}：{step}',
    hashes: '办法、事实与结果的校验值',
    toGrant: '奖补详情',
    signature:
      '经办（签字）：\u3000\u3000\u3000\u3000\u3000\u3000复核（签字）：\u3000\u3000\u3000\u3000\u3000\u3000日期：\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
  },
  en: {
    title: 'Explanation: {whom}, {year}',
    sum: '{amount} in all ({capitals})',
    standing: '{standing}, due on {dueOn}',
    rule: 'Rule',
    facts: '{count} facts',
    moreFacts: '{count} more',
    events: '{count} events',
    copy: 'Copy as text',
    copied: 'Copied.',
    print: 'Print',
    taken: 'Steps taken',
    stepTaken: '{on}, {who}: {step}',
    hashes: 'Hashes of rulebook, facts and result',
    toGrant: 'The grant',
    signature: 'Handler:                Checked by:                Date:',
  },
});
