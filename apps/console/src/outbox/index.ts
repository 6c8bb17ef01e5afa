export type { Act, Waiting } from './outbox';
export { OutboxNotice } from './outbox-notice';
export { useOutbox, useOutboxSending } from './use-outbox';
