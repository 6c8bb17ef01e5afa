import { Injectable } from '@nestjs/common';
import { derivedId } from '@xinhuo/kernel';
import { Vault } from '@xinhuo/people';
import { type CommandContext, DecisionRunner } from '@xinhuo/runtime';
import type { PairingCommand } from './pairing.commands';
import type { PairingParties } from './pairing.events';
import { TEXT_OF } from './pairing.requests';
import { pairingRules, pairingStream } from './pairing.rules';

/** What was typed with a command: a reason, a note or a remark. It goes to the vault, never into an event. */
export interface PairingTyped {
  readonly text?: string;
}

const nameOf = (type: PairingCommand['type']): 'reasonId' | 'noteId' | 'remarkId' | undefined =>
  TEXT_OF[type as keyof typeof TEXT_OF];

/** Puts what was typed about a pairing into the vault, where it is erased with either of the two. */
@Injectable()
export class TypedText {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly vault: Vault,
  ) {}

  /** The member by which the command names its text; an empty reason where one is asked for is refused by the rules. */
  idOf(type: PairingCommand['type'], { text }: PairingTyped, { metadata }: CommandContext) {
    const name = nameOf(type);
    const body = text?.trim();
    if (!name) return {};
    if (!body) return name === 'reasonId' ? { reasonId: '' } : {};
    // Another text has another id, so that a repeat never replaces what an event names.
    return { [name]: derivedId('typed', metadata.commandId, this.vault.fingerprint(body)) };
  }

  /** Asks for the right first: who may not send the command may not write about the pair either. */
  async keep(
    command: PairingCommand,
    { text }: PairingTyped,
    { apprenticeId, masterId }: PairingParties,
    context: CommandContext,
  ): Promise<void> {
    const name = nameOf(command.type);
    const textId = name && (command as { readonly [key in typeof name]?: string })[name];
    if (!textId || !text) return;
    const namedIn = pairingStream(command.pairingId);
    await this.decisions.authorise(pairingRules, namedIn, command, context);
    await this.vault.putText({ textId, personId: apprenticeId, alsoAbout: [masterId], body: text.trim(), namedIn });
  }
}
