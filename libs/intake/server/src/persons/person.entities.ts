// SPDX-License-Identifier: EUPL-1.2
import type { Identification, Phone, SafeContact } from '@soglia/intake-domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The file of a person. Somebody anonymous has one too, under an alias, and is counted as requests only. */
@Entity({ schema: 'intake', name: 'person' })
@Index('person_by_codice_fiscale', ['ambitoId', 'codiceFiscale', 'veil'], { unique: true, where: '(merged_into IS NULL)' })
@Index('person_by_health_code', ['ambitoId', 'healthCode', 'veil'], { unique: true, where: '(merged_into IS NULL)' })
@Index('person_by_temporary_code', ['ambitoId', 'temporaryCode'], { unique: true })
@Index('person_by_batch', ['ambitoId', 'batchId'])
@Index('person_by_survivor', ['ambitoId', 'mergedInto'], { where: '(merged_into IS NOT NULL)' })
export class Person {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' }) id!: string;
  @Column('text', { default: 'declared' }) identification!: Identification;
  @Column('text', { nullable: true }) codiceFiscale!: string | null;
  @Column('text', { nullable: true }) healthCode!: string | null;
  @Column('text', { nullable: true }) temporaryCode!: string | null;
  @Column('text', { nullable: true }) familyName!: string | null;
  @Column('text', { nullable: true }) givenName!: string | null;
  @Column('text', { nullable: true }) alias!: string | null;
  @Column('text', { nullable: true }) sex!: 'F' | 'M' | null;
  @Column('date', { nullable: true }) birthDate!: string | null;
  @Column('smallint', { nullable: true }) birthYear!: number | null;
  @Column('text', { nullable: true }) birthplace!: string | null;
  @Column('text', { nullable: true }) citizenship!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) comune!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('boolean', { default: false }) homeless!: boolean;
  @Column('jsonb', { default: [] }) phones!: Phone[];
  @Column('text', { nullable: true }) email!: string | null;
  @Column('jsonb', { nullable: true }) safeContact!: SafeContact | null;
  /** Held by row security: see `Protection`. */
  @Column('boolean', { default: false }) protected!: boolean;
  /** Its own id while it is protected: the same code may then be kept once more, by whoever cannot know of it. Kept by a trigger. */
  @Column('uuid', { default: '00000000-0000-0000-0000-000000000000', select: false }) veil?: string;
  /** The file that took this one in. */
  @Column('uuid', { nullable: true }) mergedInto!: string | null;
  /** The import that brought it. */
  @Column('uuid', { nullable: true }) batchId!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The keys under which a search finds a person: see `search-keys` in the study. No protected file has any. */
@Entity({ schema: 'intake', name: 'person_search' })
@Index('person_search_by_keys', { synchronize: false })
export class PersonSearch {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_search_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_search_pk' }) personId!: string;
  @Column('text', { array: true }) keys!: string[];
}

/** The last temporary code that an ambito gave in a year. */
@Entity({ schema: 'intake', name: 'temporary_code' })
export class TemporaryCode {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'temporary_code_pk' }) ambitoId!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'temporary_code_pk' }) year!: number;
  @Column('integer') last!: number;
}

export const personEntities = [Person, PersonSearch, TemporaryCode];
