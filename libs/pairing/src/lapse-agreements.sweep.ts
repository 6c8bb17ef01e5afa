import { CommandBus } from '@nestjs/cqrs';
import { type CommandContext, commandContextFor, provideSweep, RELEASE } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { DecidePairing } from './pairing.handler';

/** How many agreements one round looks at; what is left waits for the next. */
const AT_ONCE = 500;

const lapse =
  (commands: CommandBus, { actor }: CommandContext, today: string) =>
  ({ pairingId }: { readonly pairingId: string }) => {
    const command = { type: 'LapseAgreement', pairingId, today } as const;
    return commands.execute(new DecidePairing(command, commandContextFor(actor, undefined, command, RELEASE)));
  };

/** Lapses every version whose last day to confirm it has passed. */
export const lapseAgreements = provideSweep({
  name: 'lapse-agreements',
  inject: [CommandBus, DataSource],
  run: async (context, today, commands: CommandBus, db: DataSource) => {
    const due = await db.query<{ readonly pairingId: string }[]>(
      `SELECT pairing_id AS "pairingId" FROM read.pairing_v1
        WHERE lapses_on < $1::date ORDER BY lapses_on, pairing_id LIMIT ${AT_ONCE}`,
      [today],
    );
    await Promise.all(due.map(lapse(commands, context, today)));
  },
});
