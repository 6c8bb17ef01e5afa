export { Sheet } from './sheet';
export { useUnfoldedOnPaper } from './use-unfolded-on-paper';
