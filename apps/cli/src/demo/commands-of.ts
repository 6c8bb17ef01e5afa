import type { CityPlan, PlannedPairing } from '@xinhuo/demonstration';

const ofPairing = ({ signed, assessed, ended }: PlannedPairing): number => {
  const agreement = 4; // registered, and confirmed by three parties
  const signatures = signed.length + signed.filter(({ gate }) => gate).length;
  const assessments = assessed ? (assessed.after ? 2 : 1) : 0;
  const end = ended ? (ended.left ? 2 : 1) : 0;
  return agreement + signatures + assessments + end;
};

/** About how many commands a plan takes, for the progress bar. */
export const commandsOf = ({ firms, competitions, titles }: CityPlan): number => {
  const perFirm = firms.map(({ masters, pairings, promotions, breakthroughs, innovations, entries, pacesetters }) => {
    const people = [...masters, ...pairings.map(({ apprentice }) => apprentice)];
    const consents = people.filter(({ named }) => named).length;
    const results = 2 * (promotions.length + breakthroughs.length + innovations.length) + pacesetters.length;
    const prizes = entries.filter(({ prize }) => prize !== null).length;
    const signing = pairings.reduce((sum, pairing) => sum + ofPairing(pairing), 0);
    return 5 + people.length + masters.length + consents + signing + results + entries.length + prizes;
  });
  const frame = 15 + competitions.length + 3 * titles.length;
  return frame + perFirm.reduce((sum, count) => sum + count, 0);
};
