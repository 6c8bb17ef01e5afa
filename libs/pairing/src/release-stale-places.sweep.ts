import { CommandBus } from '@nestjs/cqrs';
import { ReleaseForPairing } from '@xinhuo/people';
import { commandContextFor, DecisionRunner, provideSweep, RELEASE } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { pairingRules, pairingStream } from './pairing.rules';
import type { Hold } from './release-places.reactor';

/** After this long no registration is still under way (ours). */
const STALE = '10 minutes';
const AT_ONCE = 500;

/** Gives back the places of registrations that a crash cut off between reserving and registering. */
export const releaseStalePlaces = provideSweep({
  name: 'release-stale-places',
  inject: [CommandBus, DataSource, DecisionRunner],
  run: async ({ actor }, _today, commands: CommandBus, db: DataSource, decisions: DecisionRunner) => {
    const stale = await db.query<Hold[]>(
      `SELECT pairing_id AS "pairingId", master_id AS "masterId", apprentice_id AS "apprenticeId"
         FROM read.pairing_hold_v1 WHERE reserved_at < now() - interval '${STALE}' ORDER BY reserved_at LIMIT ${AT_ONCE}`,
    );
    for (const hold of stale) {
      // The table may be behind the log.
      const { phase } = await decisions.state(pairingRules, pairingStream(hold.pairingId));
      if (phase !== 'none') continue;
      await commands.execute(new ReleaseForPairing(hold, commandContextFor(actor, undefined, hold, RELEASE)));
    }
  },
});
