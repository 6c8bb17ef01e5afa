import type { Random } from './random';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤',
];
const SYLLABLES = [
  ...'建国华明志强军平文斌宏伟晓东海波立新永刚春生玉兰秀英淑珍桂芳丽娟雪梅佳欣雨晨子涵浩然思远嘉怡俊杰凯峰鹏飞振宁学义光辉德胜占元发财少成兴旺福贵成林长青连山保卫爱民红霞艳玲晶莹洁静敏慧婷倩颖琳瑶萌',
];
const RARE = ['迪丽热巴·迪力木拉提', '阿依古丽·买买提', '古丽娜尔·艾合买提', '欧阳文海', '司马春生', '上官玉兰'];

/** A person's name, invented. A few are long, for pages that must take them. */
export const personName = (random: Random): string => {
  if (random.whole(1, 400) === 1) return random.pick(RARE);
  const given = random.whole(1, 5) === 1 ? 1 : 2;
  return random.pick(SURNAMES) + Array.from({ length: given }, () => random.pick(SYLLABLES)).join('');
};

/** A trade 工种 of the city: its code, name, and the usual days until independent work; null: no baseline was recorded. */
export interface Trade {
  readonly code: string;
  readonly name: string;
  readonly baselineDays: number | null;
}

/** Trades of the place. The wine makers' is new there and has no baseline. */
export const TRADES: readonly Trade[] = [
  { code: 'welder', name: '焊工', baselineDays: 360 },
  { code: 'wire-drawer', name: '拉丝工', baselineDays: 330 },
  { code: 'electrician', name: '电工', baselineDays: 360 },
  { code: 'fitter', name: '钳工', baselineDays: 350 },
  { code: 'carbide-operator', name: '电石生产工', baselineDays: 380 },
  { code: 'chemical-operator', name: '化工总控工', baselineDays: 390 },
  { code: 'lathe-operator', name: '车工', baselineDays: 340 },
  { code: 'caster', name: '铸造工', baselineDays: 320 },
  { code: 'coal-washer', name: '选煤工', baselineDays: 300 },
  { code: 'tantalum-smelter', name: '稀有金属冶炼工', baselineDays: 400 },
  { code: 'crane-operator', name: '起重工', baselineDays: 310 },
];

/** The trade without a baseline. */
export const NEW_TRADE: Trade = { code: 'wine-maker', name: '酿酒师', baselineDays: null };

const PLACES = ['塞上', '贺兰', '沙湖', '星海', '青山', '黄河', '平罗', '惠农', '大武口', '宝丰', '陶乐', '红果子'];
const MARKS = ['恒', '盛', '鑫', '泰', '隆', '瑞', '达', '源', '丰', '宏', '嘉', '远', '启', '明', '联', '捷'];
const LINES = [
  '重工',
  '金属制品',
  '化工',
  '煤化',
  '机电',
  '装备制造',
  '新材料',
  '冶金',
  '电力',
  '硅业',
  '特钢',
  '酒业',
];
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];

/** A firm's name, invented; `n` keeps it unique. */
export const firmName = (random: Random, n: number): string => {
  if (n === 7) return '宁夏塞上稀有金属新材料研究开发与高端装备制造产业联合集团股份有限责任公司（演示）';
  const mark = random.pick(MARKS) + random.pick(MARKS);
  return `${random.pick(PLACES)}${mark}${random.pick(LINES)}${random.pick(FORMS)}（演示${n}）`;
};
