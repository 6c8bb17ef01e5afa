import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { provideInnerRules, provideProjection, provideReactor, provideRules } from '@xinhuo/runtime';
import { ForgetPerson, ForgetPersonHandler } from './blank-person.handler';
import { blankPerson } from './blank-person.reactor';
import { CountMentorsHandler, FindMentorsHandler, GetMentorsHandler, MentorListing } from './find-mentors.query';
import { CountPromotionsHandler, FindPromotionsHandler, GetPromotionsOfHandler } from './find-promotions.query';
import { FindTitlesHandler, GetTitlesOfHandler } from './find-titles.query';
import { CountWorkersHandler, FindWorkersHandler, GetWorkerHandler, GetWorkersHandler } from './find-workers.query';
import { GetPersonDuplicatesHandler } from './get-person-duplicates.query';
import { forgetOrphans } from './forget-orphans.sweep';
import { forgetUnnamedTexts } from './forget-unnamed-texts.sweep';
import { LookUps } from './look-ups';
import { mentorPool } from './mentor-pool.projection';
import { DecideMentorHandler } from './mentor.handler';
import { MentorRow } from './mentor.row';
import { mentorRules } from './mentor.rules';
import { PeopleScope } from './people-scope';
import { PersonNames } from './person-names';
import { PersonOfNumber } from './person-of-number';
import { PostgresVault, VAULT_KEYS } from './postgres.vault';
import { promotionIdRules } from './promotion-id.rules';
import { PromotionRow } from './promotion.row';
import { ReleaseForPairingHandler, ReserveForPairingHandler } from './reserve-for-pairing.handler';
import { TitleHolders } from './title-holders';
import { titleRoll } from './title-roll.projection';
import { DecideTitleHandler } from './title.handler';
import { TitleRow } from './title.row';
import { titleRules } from './title.rules';
import { TypedWords } from './typed-words';
import { Vault } from './vault';
import type { VaultKeys } from './vault-keys';
import { Veil } from './veil';
import { workerRegister } from './worker-register.projection';
import { WorkerStates } from './worker-states';
import { DecideWorkerHandler } from './worker.handler';
import { WorkerRow } from './worker.row';
import { workerRules } from './worker.rules';

/** Workers, masters, titles and the vault. Needs the runtime and a TypeORM DataSource, both global. */
@Module({})
export class PeopleModule {
  static with(keys: VaultKeys): DynamicModule {
    return {
      module: PeopleModule,
      // Every module that shows a person or keeps what was typed asks the vault.
      global: true,
      imports: [CqrsModule],
      providers: [
        { provide: VAULT_KEYS, useValue: keys },
        { provide: Vault, useClass: PostgresVault },
        PersonOfNumber,
        provideRules(workerRules),
        provideRules(mentorRules),
        provideRules(titleRules),
        provideInnerRules(promotionIdRules),
        provideProjection({
          projection: workerRegister,
          rows: { worker: WorkerRow, promotion: PromotionRow },
          readByEveryQuery: true, // names are joined to all answers
        }),
        provideProjection({ projection: mentorPool, rows: { mentor: MentorRow } }),
        provideProjection({ projection: titleRoll, rows: { title: TitleRow } }),
        provideReactor({ reactor: blankPerson, send: ({ command }) => new ForgetPerson(command) }),
        forgetOrphans,
        forgetUnnamedTexts,
        LookUps,
        Veil,
        TypedWords,
        TitleHolders,
        PeopleScope,
        PersonNames,
        FindWorkersHandler,
        CountWorkersHandler,
        GetWorkerHandler,
        GetWorkersHandler,
        MentorListing,
        FindMentorsHandler,
        CountMentorsHandler,
        GetMentorsHandler,
        FindPromotionsHandler,
        CountPromotionsHandler,
        GetPromotionsOfHandler,
        FindTitlesHandler,
        GetTitlesOfHandler,
        GetPersonDuplicatesHandler,
        WorkerStates,
        DecideWorkerHandler,
        DecideMentorHandler,
        DecideTitleHandler,
        ForgetPersonHandler,
        ReserveForPairingHandler,
        ReleaseForPairingHandler,
      ],
      exports: [Vault, PersonNames, Veil],
    };
  }
}
