import {
  DecideBreakthrough,
  DecideCompetition,
  DecideFigure,
  DecideHonour,
  DecideInnovation,
} from '@xinhuo/achievement';
import { type PlannedFirm, type PlannedResult, YEAR } from '@xinhuo/demonstration';
import { addDays, type Actor } from '@xinhuo/kernel';
import { DecideTitle, DecideWorker } from '@xinhuo/people';

import { paperOf, type Stage, type Telling } from './telling';

/** Who confirms what a firm has recorded: its county's officer, or the city's handler for firms directly under it. */
const aboveOf = ({ cast }: Telling, { county }: PlannedFirm): Actor =>
  county === null ? cast.handler : cast.counties[county]!;

interface Told {
  readonly telling: Telling;
  readonly firm: PlannedFirm;
}

/** The firm's serial stands in its credit code, so that no two firms issue one number. */
const certificateOf = ({ creditCode }: PlannedFirm, on: string, n: number): string =>
  `演示${on.replaceAll('-', '')}${creditCode.slice(-5, -1)}${String(n).padStart(3, '0')}`;

const promotions = ({ telling, firm }: Told) =>
  firm.promotions.map(({ promotionId, personId, pairingId, from, to, certifiedOn }, n) =>
    telling.story(`promotion/${promotionId}`, async (desk) => {
      const { cast, plan } = telling;
      const { programmeId } = plan;
      const record = {
        type: 'RecordPromotion',
        ...{ promotionId, personId, programmeId, pairingId, from, to, certifiedOn },
        scan: paperOf(telling, promotionId),
        recordedOn: addDays(certifiedOn, 3),
        by: firm.officer.personId,
        enteredBy: cast.clerk.personId,
      } as const;
      const certificateNumber = certificateOf(firm, certifiedOn, n);
      await desk.send(cast.clerk, record, (context) => new DecideWorker(record, context, { certificateNumber }));
      const verify = {
        type: 'VerifyPromotion',
        ...{ personId, promotionId, programmeId, verifiedOn: addDays(certifiedOn, 8) },
        scan: paperOf(telling, promotionId),
        by: aboveOf(telling, firm).personId,
        enteredBy: cast.secondClerk.personId,
      } as const;
      await desk.send(cast.secondClerk, verify, (context) => new DecideWorker(verify, context));
    }),
  );

const breakthroughs = ({ telling, firm }: Told) =>
  firm.breakthroughs.map((result: PlannedResult) =>
    telling.story(`breakthrough/${result.resultId}`, async (desk) => {
      const { cast, plan } = telling;
      const { resultId: breakthroughId, personIds, title, beganOn, countsOn } = result;
      const start = {
        type: 'StartBreakthrough',
        ...{ breakthroughId, programmeId: plan.programmeId, enterpriseId: firm.enterpriseId },
        ...{ teamIds: personIds, startedOn: beganOn },
        by: firm.officer.personId,
        enteredBy: cast.clerk.personId,
      } as const;
      await desk.send(cast.clerk, start, (context) => new DecideBreakthrough(start, context, title));
      const accept = {
        type: 'AcceptBreakthrough',
        ...{ breakthroughId, acceptedOn: countsOn, evidence: [paperOf(telling, breakthroughId)] },
        by: aboveOf(telling, firm).personId,
        enteredBy: cast.secondClerk.personId,
      } as const;
      await desk.send(cast.secondClerk, accept, (context) => new DecideBreakthrough(accept, context));
    }),
  );

const innovations = ({ telling, firm }: Told) =>
  firm.innovations.map(({ resultId: innovationId, kind, personIds, title, beganOn, countsOn }) =>
    telling.story(`innovation/${innovationId}`, async (desk) => {
      const { cast, plan } = telling;
      const record = {
        type: 'RecordInnovation',
        ...{ innovationId, programmeId: plan.programmeId, enterpriseId: firm.enterpriseId },
        ...{ kind, personIds, recordedOn: beganOn },
        by: firm.officer.personId,
        enteredBy: cast.clerk.personId,
      } as const;
      await desk.send(cast.clerk, record, (context) => new DecideInnovation(record, context, title));
      const convert = {
        type: 'ConvertInnovation',
        ...{ innovationId, convertedOn: countsOn, evidence: [paperOf(telling, innovationId)] },
        by: aboveOf(telling, firm).personId,
        enteredBy: cast.secondClerk.personId,
      } as const;
      await desk.send(cast.secondClerk, convert, (context) => new DecideInnovation(convert, context));
    }),
  );

const honours = ({ telling, firm }: Told) =>
  firm.pacesetters.map(({ honourId, personId, on }) =>
    telling.story(`honour/${honourId}`, async (desk) => {
      const { cast, plan } = telling;
      const confer = {
        type: 'ConferHonour',
        ...{ honourId, programmeId: plan.programmeId, enterpriseId: firm.enterpriseId },
        ...{ personId, conferredOn: on },
        honour: 'INNOVATION_PACESETTER',
        by: firm.officer.personId,
        enteredBy: cast.clerk.personId,
      } as const;
      await desk.send(cast.clerk, confer, (context) => new DecideHonour(confer, context));
    }),
  );

/** Promotions, breakthroughs, small innovations and honours of all firms. */
export const resultStage = (telling: Telling): Stage => ({
  name: '晋级与成果',
  stories: telling.plan.firms.flatMap((firm) => {
    const told = { telling, firm };
    return [...promotions(told), ...breakthroughs(told), ...innovations(told), ...honours(told)];
  }),
});

/** Competitions with their entries and prizes: one story each, because each is one stream. */
export const competitionStage = (telling: Telling): Stage => {
  const { plan, cast } = telling;
  const byHandler = { by: cast.handler.personId, enteredBy: cast.clerk.personId } as const;
  return {
    name: '技能竞赛',
    stories: plan.competitions.map(({ competitionId, name, heldOn }, competition) =>
      telling.story(`competition/${competitionId}`, async (desk) => {
        const announce = {
          type: 'AnnounceCompetition',
          ...{ competitionId, programmeId: plan.programmeId, organiserId: plan.cityId, name, heldOn },
          ...byHandler,
        } as const;
        await desk.send(cast.clerk, announce, (context) => new DecideCompetition(announce, context));
        for (const firm of plan.firms) {
          for (const { entryId, personId, prize } of firm.entries.filter((each) => each.competition === competition)) {
            const entered = { by: firm.officer.personId, enteredBy: cast.clerk.personId } as const;
            const enter = {
              type: 'EnterCompetition',
              ...{ competitionId, entryId, personId, enterpriseId: firm.enterpriseId },
              enteredOn: addDays(heldOn, -5),
              ...entered,
            } as const;
            await desk.send(cast.clerk, enter, (context) => new DecideCompetition(enter, context));
            if (prize === null) continue;
            const award = {
              type: 'AwardCompetitionPrize',
              ...{ competitionId, entryId, prize, wonOn: heldOn },
              ...byHandler,
            } as const;
            await desk.send(cast.clerk, award, (context) => new DecideCompetition(award, context));
          }
        }
      }),
    ),
  };
};

/** The titles of the year, and the one figure that is cited from others. */
export const titleStage = (telling: Telling): Stage => {
  const { plan, cast } = telling;
  const { programmeId } = plan;
  return {
    name: '称号',
    stories: [
      ...plan.titles.map(({ title, holderKind, holderId, awardedOn }) =>
        telling.story(`title/${holderId}`, async (desk) => {
          const award = {
            type: 'AwardTitle',
            ...{ programmeId, title, holderKind, holderId, awardedOn },
            by: cast.handler.personId,
          } as const;
          await desk.send(cast.handler, award, (context) => new DecideTitle(award, context));
        }),
      ),
      telling.story('figure/productivityGain', async (desk) => {
        const cite = {
          type: 'CiteFigure',
          ...{ programmeId, year: YEAR, valueMillionths: 180_000 },
          figure: 'productivityGain',
          ...{ citedOn: '2025-12-30', by: cast.handler.personId },
        } as const;
        const source = '《工人日报》关于该市“师带徒”三年行动第一年的报道（区域统计，引用）';
        await desk.send(cast.handler, cite, (context) => new DecideFigure(cite, context, source));
      }),
    ],
  };
};
