export { FileInput } from './file-input';
export { FileView } from './file-view';
export { FilesInput } from './files-input';
