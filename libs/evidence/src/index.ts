export { Evidence, LARGEST_FILE, type Opened, type Uploaded } from './evidence';
export { EvidenceModule } from './evidence.module';
export { EvidenceStore, FileTooLarge, type Incoming } from './evidence-store';
export { MEDIA_TYPES, type MediaType } from './file-type';
export { evidenceMigrations as migrations } from './migrations';
