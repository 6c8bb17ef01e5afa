export { Employment } from './employment';
export {
  CountMentors,
  FindMentors,
  GetMentors,
  type ListedMentor,
  MENTOR_SORTS,
  type MentorFilter,
  mentorList,
  type MentorSort,
} from './find-mentors.query';
export {
  CountPromotions,
  FindPromotions,
  GetPromotionsOf,
  type ListedPromotion,
  PROMOTION_SORTS,
  type PromotionFilter,
  promotionList,
  type PromotionSort,
} from './find-promotions.query';
export { LOOK_UPS_AN_HOUR, TooManyLookUps } from './look-ups';
export { FindTitles, GetTitlesOf, type TitleFilter, type TitlePage } from './find-titles.query';
export {
  CountWorkers,
  FindWorkers,
  GetWorker,
  GetWorkers,
  type ListedWorker,
  WORKER_SORTS,
  type WorkerFilter,
  workerList,
  type WorkerSort,
} from './find-workers.query';
export { GetPersonDuplicates, type PersonDuplicates } from './get-person-duplicates.query';
export { DecideMentor, type MentorRequest } from './mentor.handler';
export { mentorAccess } from './mentor.access';
export type { MentorCommand, MentorRejection } from './mentor.commands';
export { MOST_PLACES } from './mentor.decider';
export { MentorRow } from './mentor.row';
export { mentorRules } from './mentor.rules';
export { mentorSentences } from './mentor.sentences';
export { peopleMigrations as migrations } from './migrations';
export * from './people.events';
export { namedPersons } from './name-match';
export { PeopleModule } from './people.module';
export { maskedName, PersonNames } from './person-names';
export { personIdOf } from './person-of-number';
export { PROMOTION_STATES, PromotionRow, type PromotionState } from './promotion.row';
export { reservationSentences, type ReservationRejection } from './reservation.sentences';
export { type PairingHold, ReleaseForPairing, type Reserved, ReserveForPairing } from './reserve-for-pairing.handler';
export type { TitleCommand, TitleRejection } from './title.commands';
export { titleIdOf } from './title.decider';
export { DecideTitle, type TitleRequest } from './title.handler';
export { TitleRow } from './title.row';
export { titleAccess, titleRules } from './title.rules';
export { titleSentences } from './title.sentences';
export { InvalidNumber, type PersonDetails, Vault } from './vault';
export type { VaultBankAccount, VaultCertificate, VaultText } from './vault';
export { Veil } from './veil';
export { parsePhone } from './phone';
export { type VaultKeys, vaultKeys } from './vault-keys';
export { workerAccess } from './worker.access';
export type { WorkerCommand, WorkerRejection } from './worker.commands';
export { DecideWorker, type WorkerRequest } from './worker.handler';
export type { WorkerTyped } from './typed-words';
export { WorkerRow } from './worker.row';
export { workerRules } from './worker.rules';
export { workerSentences } from './worker.sentences';
