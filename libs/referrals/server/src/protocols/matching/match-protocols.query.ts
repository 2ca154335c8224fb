// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, factsOf, type Language, type PersonFacts, type Residence, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, type Tx } from '@soglia/platform';
import { type ProtocolContent, protocolTerms, type Urgency } from '@soglia/referrals-domain';
import { protocolNames } from '../protocol-names';
import { IN_FORCE, isParty, isRecipient } from '../protocol.store';
import { type Fit, fitOf, inTerritory, nearness } from './fit';
import { byReadiness, readRecipients, type Recipient } from './recipients';

export interface MatchAsk {
  readonly need: string;
  readonly area: string | null;
  readonly comune: string | null;
  readonly birthYear: number | null;
  readonly urgency: Urgency;
  readonly language: Language;
}

interface InForce {
  readonly id: string;
  readonly protocol_id: string;
  readonly number: number;
  readonly code: string;
  readonly content: ProtocolContent;
}

export interface Match extends Fit {
  readonly version: InForce;
  readonly nearness: number;
  readonly recipients: readonly Recipient[];
  readonly terms: readonly string[];
}

const FIT_ORDER = { eligible: 0, unknown: 1, 'not-eligible': 2 } as const;

/** The protocols under which the actor's agency may send such a request today, best first. Nothing of a person is asked, and nothing kept. */
@Injectable()
export class MatchProtocolsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ambitoId, agencyId }: Actor, ask: MatchAsk): Promise<readonly Match[]> {
    const today = romeDay(this.clock.now());
    return this.unit.run(ambitoId, async (tx) => {
      const line = await needLine(tx, ambitoId, ask.need);
      const home = ask.comune === null ? null : await residenceOf(tx, ambitoId, ask.comune);
      const fitting = (await versionsInForce(tx, ambitoId, today)).flatMap((version) => {
        const near =
          isParty(version, agencyId, today) && inTerritory(version.content, home) ? nearness(version.content, line, ask.area) : null;
        return near === null ? [] : [{ version, nearness: near }];
      });
      const contents = fitting.map(({ version }) => version.content);
      const names = await protocolNames(tx, ambitoId, contents, ask.language);
      const units = await readRecipients(tx, ambitoId, [...new Set(contents.flatMap(({ recipients }) => recipients))], home);
      const facts = factsAsked(ask, today, home);
      return fitting
        .map(({ version, nearness }) => ({
          version,
          nearness,
          ...fitOf(version.content, facts, ask.language, names),
          recipients: recipientsOf(version.content, units, today),
          terms: protocolTerms(version.content, ask.urgency, ask.language),
        }))
        .sort(bestFirst(ask.urgency));
    });
  }
}

const recipientsOf = (content: ProtocolContent, units: ReadonlyMap<string, Recipient>, today: string): readonly Recipient[] =>
  content.recipients
    .flatMap((id) => units.get(id) ?? [])
    .map((unit) => ({ ...unit, active: isRecipient(content, unit, today) }))
    .sort(byReadiness);

/** Those that fit; those that are meant for this very need; in an urgency, those with a short way; those where somebody can receive. */
const bestFirst = (urgency: Urgency) => (one: Match, other: Match) => {
  const rank = ({ fit, nearness, version, recipients }: Match) => [
    FIT_ORDER[fit],
    urgency === 'urgent' && version.content.urgent === null ? 1 : 0,
    nearness,
    recipients.some(({ inTerritory, active }) => inTerritory && active) ? 0 : 1,
  ];
  const [a, b] = [rank(one), rank(other)];
  const different = a.findIndex((value, i) => value !== b[i]);
  return different < 0
    ? one.version.content.title.localeCompare(other.version.content.title, 'it')
    : (a[different] ?? 0) - (b[different] ?? 0);
};

function factsAsked({ area, birthYear }: MatchAsk, today: string, home: Residence | null): PersonFacts {
  const described = { ...(area === null ? {} : { areas: [area] }), ...(birthYear === null ? {} : { birthYear }) };
  return factsOf(described, today, home ?? undefined);
}

const versionsInForce = (tx: Tx, ambitoId: string, today: string): Promise<InForce[]> =>
  tx.query(
    `select v.id, v.protocol_id, v.number, p.code, v.content from referrals.protocol_version v
       join referrals.protocol p on p.ambito_id = v.ambito_id and p.id = v.protocol_id where ${IN_FORCE}`,
    [ambitoId, today],
  );

/** A need and those above it in the list of needs, nearest first. */
async function needLine(tx: Tx, ambitoId: string, need: string): Promise<readonly string[]> {
  const rows: { code: string }[] = await tx.query(
    `with recursive line as (
       select code, parent, 0 as height from territory.code_window where ambito_id = $1 and list = 'need' and code = $2
       union all select c.code, c.parent, l.height + 1 from line l
         join territory.code_window c on c.ambito_id = $1 and c.list = 'need' and c.code = l.parent where l.height < 9)
     select code from line order by height`,
    [ambitoId, need],
  );
  return rows.length ? rows.map(({ code }) => code) : [need];
}

async function residenceOf(tx: Tx, ambitoId: string, comune: string): Promise<Residence> {
  const [row]: { sub_ambito: string | null }[] = await tx.query(
    'select sub_ambito from territory.comune_window where ambito_id = $1 and belfiore = $2',
    [ambitoId, comune],
  );
  return { comune, subAmbito: row?.sub_ambito ?? null, ambito: row ? ambitoId : null };
}
