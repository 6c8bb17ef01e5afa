import { createHmac } from 'node:crypto';

import { type Actor, contentHash } from '@xinhuo/kernel';

import { CommandSender } from './sender';

const actor: Actor = { accountId: 'account', personId: 'person', role: 'ENTERPRISE', nodeId: 'node' };
const command = { type: 'RevokeHonour', honourId: 'honour', by: 'person' };

const sender = (key?: string, secret = 'secret') =>
  new CommandSender(actor, key, (typed) => createHmac('sha256', secret).update(typed).digest('hex'));
const hashOf = (typed?: object, secret?: string) => sender('key', secret).context(command, typed).metadata.commandHash;

describe('the context of a command', () => {
  it('tells other words under the same key from the same ones', () => {
    expect(hashOf({ reason: '重复' })).toBe(hashOf({ reason: '重复' }));
    expect(hashOf({ reason: '重复' })).not.toBe(hashOf({ reason: '不实' }));
    expect(hashOf({ text: undefined })).toBe(hashOf());
  });

  it('leaves no hash of typed words that can be guessed without the key', () => {
    const typed = { reason: '重复' };
    const guesses = [{ ...command, ...typed }, [command, typed], [command, contentHash(typed)]].map(contentHash);
    expect(guesses).not.toContain(hashOf(typed));
    expect(hashOf(typed, 'another secret')).not.toBe(hashOf(typed));
    expect(JSON.stringify(sender('key').context(command, typed))).not.toContain('重复');
  });

  it('of a secret answers for no repeat', () => {
    const id = () => sender('key').unrepeatable(command).metadata.commandId;
    expect(id()).not.toBe(id());
    expect(sender('key').context(command).metadata.commandId).toBe(sender('key').context(command).metadata.commandId);
  });
});
