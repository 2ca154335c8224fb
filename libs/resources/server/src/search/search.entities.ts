// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a search reads of a service: made by `resources.refresh_cards`, written by nobody else. */
@Entity({ schema: 'resources', name: 'card' })
@Index('card_by_assured_date', { synchronize: false })
@Index('card_by_words', { synchronize: false })
export class Card {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'card_pk' })
  ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'card_pk' })
  serviceId!: string;
  @Column('text') visibility!: string;
  @Column('uuid', { array: true, default: '{}' }) visibleTo!: string[];
  @Column('text') status!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameFr!: string | null;
  @Column('text', { nullable: true }) short!: string | null;
  @Column('text', { nullable: true }) shortFr!: string | null;
  @Column('uuid') organizationId!: string;
  @Column('text') organizationName!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text', { array: true }) needs!: string[];
  @Column('text', { array: true }) userAreas!: string[];
  /** `comune:C294`, `sub-ambito:SA4`, `ambito:VDA`, `region:02`, `country:IT`; `*` where no area is said. */
  @Column('text', { array: true }) areas!: string[];
  @Column('text', { array: true }) languages!: string[];
  @Column('boolean', { nullable: true }) free!: boolean | null;
  @Column('text', { nullable: true }) cost!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('double precision', { nullable: true }) available!: number | null;
  @Column('double precision', { nullable: true }) maximum!: number | null;
  @Column('timestamptz', { nullable: true }) capacityUpdated!: Date | null;
  @Column('date', { nullable: true }) assuredDate!: string | null;
  @Column('timestamptz', { nullable: true }) lastModified!: Date | null;
  @Column('jsonb', { nullable: true }) eligibilityRule!: unknown;
  @Column('jsonb') hours!: unknown;
  @Column('jsonb') places!: unknown;
  /** Words of name, terms and organisation, as written: what the lexicon is made of. */
  @Column('text', { array: true }) terms!: string[];
  /** Needs (`n:`, above them `u:`), user areas (`k:`), areas served (`a:`), languages (`l:`), `free`, `room` (a free place). */
  @Column('tsvector') facets!: string;
  @Column('tsvector') words!: string;
}

/** A known word, without accents; the witness is a card of that tier which has it. */
@Entity({ schema: 'resources', name: 'lexicon' })
@Index('lexicon_by_witness', ['ambitoId', 'witness'])
@Index('lexicon_by_likeness', { synchronize: false })
export class LexiconWord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'lexicon_pk' })
  ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'lexicon_pk', collation: 'C' })
  word!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lexicon_pk' })
  witness!: string;
  @Column('text') tier!: string;
  @Column('text') shown!: string;
}

/** That something was searched, and whether there was an answer. No text that was typed, no person, no day. */
@Entity({ schema: 'resources', name: 'search_event' })
@Index('search_event_by_month', ['ambitoId', 'atMonth'])
export class SearchEvent {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_event_pk' })
  ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_event_pk' })
  searchId!: string;
  @Column('text') atMonth!: string;
  @Column('text') whereFrom!: string;
  @Column('text', { nullable: true }) need!: string | null;
  @Column('text', { nullable: true }) area!: string | null;
  @Column('text', { nullable: true }) comune!: string | null;
  @Column('integer') results!: number;
  @Column('text') outcome!: string;
  @Column('text', { nullable: true }) gapReason!: string | null;
}

/** That a service was chosen in a contact: what `chosen` counts. */
@Entity({ schema: 'resources', name: 'orientation' })
@Index('orientation_by_service', ['ambitoId', 'serviceId', 'month'])
export class Orientation {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'orientation_pk' })
  ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'orientation_pk' })
  contactId!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'orientation_pk' })
  position!: number;
  @Column('uuid') serviceId!: string;
  @Column('text') month!: string;
}

export const searchEntities = [Card, LexiconWord, SearchEvent, Orientation];
