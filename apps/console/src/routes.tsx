import {
  ApartmentOutlined,
  BankOutlined,
  BarChartOutlined,
  FileSearchOutlined,
  HomeOutlined,
  IdcardOutlined,
  OrderedListOutlined,
  RiseOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserOutlined,
  WalletOutlined,
} from '@ant-design/icons';

import type { Role } from './client';
import type { PageRoute } from './frame/route';

const OFFICERS: readonly Role[] = ['CITY_HANDLER', 'CITY_APPROVER', 'FINANCE', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'];
const OVERSIGHT: readonly Role[] = [...OFFICERS, 'AUDITOR'];
const CITY: readonly Role[] = ['CITY_HANDLER', 'CITY_APPROVER', 'FINANCE', 'AUDITOR'];
const REGISTRARS: readonly Role[] = ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'];
const REGISTRARS_OF_UNITS: readonly Role[] = ['ADMIN', 'CITY_HANDLER', 'COUNTY', 'DATA_ENTRY'];
const PAIRERS: readonly Role[] = ['ENTERPRISE', 'DATA_ENTRY'];
const EVERYBODY: readonly Role[] = [...OVERSIGHT, 'ADMIN', 'MASTER', 'APPRENTICE'];

/**
 * Every page of the console. A page lives in `pages/<area>/` and exports its component as default; a line here makes
 * it reachable, and `icon` puts it into the navigation of the roles named, in this order.
 */
export const ROUTES: readonly PageRoute[] = [
  { path: '', title: 'frame.home', roles: EVERYBODY, icon: HomeOutlined, load: () => import('./pages/home') },

  {
    path: 'apprentices',
    title: 'frame.apprentices',
    roles: ['MASTER'],
    icon: TeamOutlined,
    load: () => import('./pages/phone/master'),
  },
  {
    path: 'my-path',
    title: 'frame.myPath',
    roles: ['APPRENTICE'],
    icon: TeamOutlined,
    load: () => import('./pages/phone/apprentice'),
  },

  {
    path: 'pairings',
    title: 'frame.pairings',
    roles: OVERSIGHT,
    icon: TeamOutlined,
    load: () => import('./pages/pairings'),
  },
  {
    path: 'pairings/new',
    title: 'pairing.register',
    roles: PAIRERS,
    load: () => import('./pages/pairings/register-pairing'),
  },
  {
    path: 'pairings/:pairingId',
    title: 'frame.pairings',
    roles: EVERYBODY,
    load: () => import('./pages/pairings/pairing'),
  },
  {
    path: 'pairings/:pairingId/agreement',
    title: 'paper.agreement',
    roles: EVERYBODY,
    bare: true,
    load: () => import('./pages/pairings/agreement'),
  },
  {
    path: 'workers',
    title: 'frame.workers',
    roles: OVERSIGHT,
    icon: UserOutlined,
    load: () => import('./pages/workers'),
  },
  {
    path: 'workers/new',
    title: 'worker.register',
    roles: REGISTRARS,
    load: () => import('./pages/workers/register-worker'),
  },
  { path: 'workers/:personId', title: 'frame.workers', roles: EVERYBODY, load: () => import('./pages/workers/worker') },
  {
    path: 'mentors',
    title: 'frame.mentors',
    roles: ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY', 'AUDITOR'],
    icon: SolutionOutlined,
    load: () => import('./pages/mentors'),
  },
  { path: 'mentors/new', title: 'mentor.admit', roles: REGISTRARS, load: () => import('./pages/mentors/admit-mentor') },
  { path: 'mentors/:personId', title: 'frame.mentors', roles: OVERSIGHT, load: () => import('./pages/mentors/mentor') },
  {
    path: 'invitations',
    title: 'invitation.title',
    roles: ['ENTERPRISE'],
    load: () => import('./pages/invitations'),
  },
  {
    path: 'invitations/issued',
    title: 'accounts.issued',
    roles: ['ENTERPRISE', 'ADMIN'],
    load: () => import('./pages/invitations/issued'),
  },
  {
    path: 'accounts',
    title: 'accounts.title',
    roles: ['ADMIN'],
    icon: IdcardOutlined,
    load: () => import('./pages/accounts'),
  },
  {
    path: 'enterprises',
    title: 'frame.enterprises',
    roles: ['CITY_HANDLER', 'CITY_APPROVER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY', 'AUDITOR'],
    icon: BankOutlined,
    load: () => import('./pages/enterprises'),
  },
  {
    path: 'units',
    title: 'unit.all',
    roles: [...REGISTRARS_OF_UNITS, 'AUDITOR'],
    inMenuOf: ['ADMIN'],
    icon: BankOutlined,
    load: () => import('./pages/units'),
  },
  {
    path: 'units/new',
    title: 'unit.register',
    roles: REGISTRARS_OF_UNITS,
    load: () => import('./pages/units/register-unit'),
  },
  {
    path: 'enterprises/:nodeId',
    title: 'frame.enterprises',
    roles: [...OVERSIGHT, 'ADMIN'],
    load: () => import('./pages/enterprises/enterprise'),
  },
  {
    path: 'enterprises/:nodeId/roster',
    title: 'paper.roster',
    roles: OVERSIGHT,
    bare: true,
    load: () => import('./pages/enterprises/roster'),
  },
  {
    path: 'promotions',
    title: 'frame.promotions',
    roles: ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'],
    icon: RiseOutlined,
    load: () => import('./pages/promotions'),
  },
  {
    path: 'promotions/new',
    title: 'promotion.record',
    roles: REGISTRARS,
    load: () => import('./pages/promotions/record-promotion'),
  },
  {
    path: 'promotions/:personId/:promotionId',
    title: 'frame.promotions',
    roles: OVERSIGHT,
    load: () => import('./pages/promotions/promotion'),
  },
  { path: 'programme', title: 'programme.title', roles: OVERSIGHT, load: () => import('./pages/programme') },
  { path: 'rulebooks', title: 'frame.rulebooks', roles: OVERSIGHT, load: () => import('./pages/rulebooks') },
  {
    path: 'rulebooks/:rulebookId',
    title: 'frame.rulebooks',
    roles: EVERYBODY,
    load: () => import('./pages/rulebooks/rulebook'),
  },
  { path: 'rounds', title: 'frame.rounds', roles: CITY, icon: ScheduleOutlined, load: () => import('./pages/rounds') },
  { path: 'rounds/:roundId', title: 'frame.rounds', roles: OVERSIGHT, load: () => import('./pages/rounds/round') },
  {
    path: 'grants',
    title: 'frame.grants',
    roles: [...CITY, 'COUNTY', 'ENTERPRISE'],
    inMenuOf: ['CITY_APPROVER', 'FINANCE', 'COUNTY', 'ENTERPRISE', 'AUDITOR'],
    icon: WalletOutlined,
    load: () => import('./pages/grants'),
  },
  { path: 'grants/:grantId', title: 'frame.grants', roles: EVERYBODY, load: () => import('./pages/grants/grant') },
  { path: 'grants/:grantId/explain', title: 'frame.explain', roles: EVERYBODY, load: () => import('./pages/explain') },
  {
    path: 'headlines',
    title: 'frame.headlines',
    roles: OVERSIGHT,
    icon: BarChartOutlined,
    load: () => import('./pages/headlines'),
  },
  {
    path: 'headlines/:figure',
    title: 'frame.headlines',
    roles: OVERSIGHT,
    load: () => import('./pages/headlines/records'),
  },
  {
    path: 'boards',
    title: 'frame.boards',
    roles: EVERYBODY,
    icon: OrderedListOutlined,
    load: () => import('./pages/boards'),
  },
  { path: 'lineage/:personId', title: 'frame.lineage', roles: EVERYBODY, load: () => import('./pages/lineage') },
  {
    path: 'lineage',
    title: 'frame.lineage',
    roles: [...OVERSIGHT, 'MASTER', 'APPRENTICE'],
    icon: ApartmentOutlined,
    load: () => import('./pages/lineage'),
  },
  {
    path: 'events',
    title: 'frame.events',
    roles: ['AUDITOR'],
    icon: FileSearchOutlined,
    load: () => import('./pages/events'),
  },
  { path: 'screen', title: 'frame.screen', roles: OVERSIGHT, bare: true, load: () => import('./pages/screen') },
  {
    path: 'account',
    title: 'frame.account',
    roles: EVERYBODY,
    icon: SettingOutlined,
    load: () => import('./pages/account'),
  },
];
