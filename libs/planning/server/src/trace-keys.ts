// SPDX-License-Identifier: EUPL-1.2
import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NeedSourceRow } from '@soglia/kernel';
import type { Traces } from '@soglia/planning-domain';
import { AnonymiserUnitOfWork } from '@soglia/platform';
import { TraceKey } from './need-fact.entity';

/**
 * Keyed hashes (HMAC-SHA-256) by which facts are replaced and persons counted once. A person's key lasts one year, so that
 * destroying it cuts the thread between years; only the anonymiser's role can read a key.
 */
@Injectable()
export class TraceKeys {
  private readonly known = new Map<string, Promise<Buffer>>();

  constructor(private readonly unit: AnonymiserUnitOfWork) {}

  async tracesOf(source: NeedSourceRow): Promise<Traces> {
    const factKey = await this.key(source.ambito_id, 'fact');
    const personKey = await this.key(source.ambito_id, `person-${source.month.slice(0, 4)}`);
    return {
      fact: trace(factKey, factOf(source)),
      contact: trace(factKey, `contact/${source.contact_id}`),
      person: source.anonymous ? null : trace(personKey, source.person_id),
    };
  }

  async contactTrace(ambitoId: string, contactId: string): Promise<string> {
    return trace(await this.key(ambitoId, 'fact'), `contact/${contactId}`);
  }

  private key(ambitoId: string, purpose: string): Promise<Buffer> {
    const name = `${ambitoId}/${purpose}`;
    const known = this.known.get(name) ?? this.findOrMake(ambitoId, purpose);
    known.catch(() => this.known.delete(name));
    this.known.set(name, known);
    return known;
  }

  /** In a transaction of its own: a key is remembered only once it is kept. Two workers may be first at once; one key stays. */
  private findOrMake(ambitoId: string, purpose: string): Promise<Buffer> {
    return this.unit.run(ambitoId, async (tx) => {
      await tx.query('insert into planning.trace_key (ambito_id, purpose, key) values ($1, $2, $3) on conflict do nothing', [
        ambitoId,
        purpose,
        randomBytes(32),
      ]);
      return (await tx.findOneByOrFail(TraceKey, { ambitoId, purpose })).key;
    });
  }
}

/** Of the first person, the request alone: as long as nobody else is concerned, a fact is the request. */
const factOf = ({ request_id, person_position }: NeedSourceRow) =>
  person_position === 0 ? `request/${request_id}` : `request/${request_id}/${person_position}`;

const trace = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url');
