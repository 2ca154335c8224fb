// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  approveDisposal,
  listDisposalProposals,
  listRetentionPolicies,
  proposeDisposal,
  readDisposalProposal,
  refuseDisposal,
} from '@soglia/api-client';
import type { Policies, Proposal, ProposalLine, Proposals, State } from './retention-shapes';

/** The calls of disposal, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class RetentionCalls {
  private readonly api = inject(Api);

  policies(): Promise<Policies> {
    return this.api.invoke(listRetentionPolicies);
  }

  proposals(state: State | null, cursor?: string): Promise<Proposals> {
    return this.api.invoke(listDisposalProposals, { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) });
  }

  proposal(id: string, cursor?: string): Promise<Proposal> {
    return this.api.invoke(readDisposalProposal, { id, ...(cursor ? { cursor } : {}) });
  }

  async propose(id: string, body: { policy: string; note: string | null }): Promise<void> {
    await this.api.invoke(proposeDisposal, { id, body });
  }

  async decide({ id, version }: ProposalLine, verdict: 'approve' | 'refuse', reason: string): Promise<void> {
    await this.api.invoke(verdict === 'approve' ? approveDisposal : refuseDisposal, { id, 'If-Match': `"${version}"`, body: { reason } });
  }
}
