/** The only thing that a denied sender learns: whether something exists is not told to those who may not see it. */
export const DENIED = { zh: '未找到，或不在管理范围内。', en: 'Not found, or outside the area you manage.' } as const;

/** The sender may not do this, or the thing is not there; all denials look the same. `FORBIDDEN` at the edge. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';
  constructor() {
    super(DENIED.zh);
  }
}

/** The same command id has come before with another content. `CONFLICT` at the edge. */
export class CommandConflict extends Error {
  override readonly name = 'CommandConflict';
  constructor(readonly commandId: string) {
    super(`Command ${commandId} was accepted before with another content`);
  }
}
