export { Pending as default } from '../pending';
