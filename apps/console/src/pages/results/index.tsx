import './results.css';

import type { ComponentType } from 'react';
import { Navigate, useParams } from 'react-router';

import { NotFound } from '../../frame/not-found';
import { useListAddress } from '../../kit/list-page';
import { Competitions } from './competitions';
import { isKind, type Kind } from './kinds';
import { Honours, Titles } from './recognition-lists';
import { Breakthroughs, Innovations, type ResultListProps } from './result-lists';

const LISTS: Readonly<Record<Kind, ComponentType<ResultListProps>>> = {
  innovations: Innovations,
  breakthroughs: Breakthroughs,
  honours: Honours,
  titles: Titles,
  competitions: Competitions,
};

/** Results of my scope, one kind at a time; the kind is part of the address. */
const ResultsPage = () => {
  const { kind } = useParams();
  const list = useListAddress();
  if (kind === undefined) return <Navigate to="/results/innovations" replace />;
  if (!isKind(kind)) return <NotFound />;
  const List = LISTS[kind];
  return <List list={list} />;
};

export default ResultsPage;
