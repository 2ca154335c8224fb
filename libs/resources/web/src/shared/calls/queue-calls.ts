// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  type CardChangesDto,
  decideCardProposal,
  listCardProposals,
  listCurationQueue,
  proposeCardChange,
  type ProposalsDto,
  type QueueDto,
  type QueueKind,
  readCardProposal,
  withdrawCardProposal,
} from '@soglia/api-client';
import { type CardForm, type FieldChange, fieldOf } from '@soglia/resources-domain';
import type { Decision, Proposal, Proposing } from './queue-shapes';

/** A form's rows are read-only and the contract's are not: they are the same. */
const toChanges = (form: Partial<CardForm>) => form as unknown as CardChangesDto;

/** The calls of whoever proposes and of whoever decides, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class QueueCalls {
  private readonly api = inject(Api);

  proposals(cursor?: string): Promise<ProposalsDto> {
    return this.api.invoke(listCardProposals, cursor ? { cursor } : {});
  }

  proposal(id: string): Promise<Proposal> {
    return this.api.invoke(readCardProposal, { id });
  }

  async propose(id: string, { changes, ...body }: Proposing): Promise<void> {
    await this.api.invoke(proposeCardChange, { id, body: { ...body, changes: toChanges(changes) } });
  }

  /** The version of the card that stood beside the proposal is the version that is decided over. */
  async decide({ id, cardVersion }: Pick<Proposal, 'id' | 'cardVersion'>, { edited, ...decision }: Decision): Promise<void> {
    const body = { ...decision, edited: edited && toChanges(edited) };
    await this.api.invoke(decideCardProposal, { id, 'If-Match': `"${cardVersion}"`, body });
  }

  async withdraw(id: string): Promise<void> {
    await this.api.invoke(withdrawCardProposal, { id });
  }

  queue(kind: QueueKind | null, cursor?: string): Promise<QueueDto> {
    return this.api.invoke(listCurationQueue, { ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) });
  }
}

/** The fields that changed, as they are to be. */
export function fieldsOf(changes: readonly FieldChange[]): Partial<CardForm> {
  return Object.fromEntries(changes.map(({ pointer, after }) => [fieldOf(pointer), after]));
}
