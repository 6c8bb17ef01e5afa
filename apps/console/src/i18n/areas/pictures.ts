import { area } from '../area';

/** Words that the pictures share. */
export const pictures = area({
  zh: {
    table: '表格',
    picture: '图形',
    notSaved: '未能保存。请先查看表格，或换一个浏览器重试。',
    fromTo: '从＼到',
    from: '原等级',
    to: '新等级',
    sum: '合计',
    none: '还没有核验的晋级。县区工会核验后，会显示在这里。',
    paired: '结对',
    fitForPost: '适岗',
    independent: '独立上岗',
    funnelOfPaired: '占结对{share}',
    funnelOfBoth: '占结对{all}，占适岗{before}',
    noCohort: '本年度还没有新结对的徒弟。',
  },
  en: {
    table: 'Table',
    picture: 'Picture',
    notSaved: 'Not saved. Please look at the table, or try another browser.',
    fromTo: 'From \\ to',
    from: 'From',
    to: 'To',
    sum: 'Sum',
    none: 'No promotion is verified yet. They are shown once the county union has verified them.',
    paired: 'Paired',
    fitForPost: 'Fit for post',
    independent: 'Independent',
    funnelOfPaired: '{share} of paired',
    funnelOfBoth: '{all} of paired, {before} of fit',
    noCohort: 'No apprentice was newly paired in the year.',
  },
});
