import type { ReactNode } from 'react';

import type { Role } from '../../client';
import { useMyself } from '../../frame/myself';
import { useText } from '../../i18n';
import { type Act, useAct } from '../../kit/acts';
import { ChecklistForm, HeadcountForm, SafetyForm } from './enterprise-forms';
import type { EnterpriseThing, ParticipationThing } from './enterprise-query';
import { JoinForm, StageForm } from './participation-forms';
import { MoveForm, RenameForm } from './unit-forms';

const REPORTS = { headcount: HeadcountForm, checklist: ChecklistForm, safety: SafetyForm, stage: StageForm } as const;
const UNIT = { join: JoinForm, rename: RenameForm, move: MoveForm } as const;

type Code = keyof typeof REPORTS | keyof typeof UNIT;

/** Who does what; the interface decides in any case. */
const DOERS: Readonly<Record<Code, readonly Role[]>> = {
  join: ['CITY_HANDLER', 'COUNTY', 'ENTERPRISE', 'DATA_ENTRY'],
  headcount: ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER'],
  checklist: ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER'],
  safety: ['ENTERPRISE', 'COUNTY', 'CITY_HANDLER'],
  stage: ['CITY_HANDLER', 'COUNTY'],
  rename: ['ADMIN', 'CITY_HANDLER', 'COUNTY', 'DATA_ENTRY'],
  move: ['ADMIN', 'CITY_HANDLER'],
};

interface Standing {
  readonly enterprise: EnterpriseThing;
  /** Its part in the programme that the pages are about. */
  readonly participation: ParticipationThing | undefined;
}

const fits = (code: Code, { enterprise, participation }: Standing, hasProgramme: boolean): boolean => {
  if (code in REPORTS) return participation !== undefined;
  if (code === 'join') return enterprise.kind === 'enterprise' && participation === undefined && hasProgramme;
  return code !== 'move' || enterprise.kind !== 'city';
};

/** What this person may do with this unit now, in order of use, and the form of what is being done. */
export const useEnterpriseActs = (standing: Standing): { readonly acts: readonly Act[]; readonly form: ReactNode } => {
  const { t } = useText();
  const { role, programme, year } = useMyself();
  const [doing] = useAct();
  const labels: Readonly<Record<Code, string>> = {
    join: t('unit.join'),
    headcount: t('enterprise.act.headcount', { year }),
    checklist: t('enterprise.act.checklist', { year }),
    safety: t('enterprise.act.safety', { year }),
    stage: t('unit.stage'),
    rename: t('unit.rename'),
    move: t('unit.move'),
  };
  const codes = (Object.keys(labels) as Code[]).filter(
    (code) => DOERS[code].includes(role) && fits(code, standing, programme !== undefined),
  );
  const acts = codes.map((code) => ({ code, label: labels[code], main: code !== 'rename' && code !== 'move' }));
  return {
    acts,
    form: formOf(
      codes.find((code) => code === doing),
      standing,
    ),
  };
};

const formOf = (code: Code | undefined, { enterprise, participation }: Standing): ReactNode => {
  if (code === undefined) return null;
  if (code === 'join' || code === 'rename' || code === 'move') {
    const Form = UNIT[code];
    return <Form key={code} enterprise={enterprise} />;
  }
  const Form = REPORTS[code];
  return participation && <Form key={code} enterpriseId={enterprise.nodeId} participation={participation} />;
};
