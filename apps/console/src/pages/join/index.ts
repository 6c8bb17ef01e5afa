export { JoinChoice } from './join-choice';
export { JoinPage } from './join-page';
export { useInvitation } from './use-invitation';
