import { BulbOutlined } from '@ant-design/icons';

import { OVERSIGHT, REGISTRARS } from '../../frame/roles';
import type { PageRoute } from '../../frame/route';

/** The lists of results, the page of each, and the forms that record them. */
export const RESULT_ROUTES: readonly PageRoute[] = [
  {
    path: 'results',
    title: 'frame.results',
    roles: OVERSIGHT,
    inMenuOf: [...REGISTRARS, 'CITY_APPROVER'],
    icon: BulbOutlined,
    load: () => import('./index'),
  },
  { path: 'results/:kind', title: 'frame.results', roles: OVERSIGHT, load: () => import('./index') },
  {
    path: 'results/innovations/new',
    title: 'results.innovation.claim',
    roles: REGISTRARS,
    load: () => import('./record-innovation'),
  },
  {
    path: 'results/innovations/:innovationId',
    title: 'results.innovations',
    roles: OVERSIGHT,
    load: () => import('./innovation'),
  },
  {
    path: 'results/breakthroughs/new',
    title: 'results.breakthrough.claim',
    roles: REGISTRARS,
    load: () => import('./start-breakthrough'),
  },
  {
    path: 'results/breakthroughs/:breakthroughId',
    title: 'results.breakthroughs',
    roles: OVERSIGHT,
    load: () => import('./breakthrough'),
  },
  {
    path: 'results/honours/new',
    title: 'recognition.confer',
    roles: REGISTRARS,
    load: () => import('./confer-honour'),
  },
  { path: 'results/honours/:honourId', title: 'results.honours', roles: OVERSIGHT, load: () => import('./honour') },
  {
    path: 'results/titles/new',
    title: 'recognition.award',
    roles: ['CITY_HANDLER', 'DATA_ENTRY'],
    load: () => import('./award-title'),
  },
  {
    path: 'results/titles/:holderId/:titleId',
    title: 'results.titles',
    roles: OVERSIGHT,
    load: () => import('./title'),
  },
  {
    path: 'results/competitions/new',
    title: 'competition.announce',
    roles: REGISTRARS,
    load: () => import('./announce-competition'),
  },
  {
    path: 'results/competitions/:competitionId',
    title: 'results.competitions',
    roles: OVERSIGHT,
    load: () => import('./competition'),
  },
];
