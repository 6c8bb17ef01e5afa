export { FileInput } from './file-input';
export { FileView } from './file-view';
