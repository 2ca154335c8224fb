// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The person concerned. Without a codice fiscale the person is anonymous and belongs to one contact only. */
@Entity({ schema: 'intake', name: 'person' })
@Index('person_by_codice_fiscale', ['ambitoId', 'codiceFiscale'], { unique: true })
export class Person {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_pk' })
  ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;
  @Column('text', { nullable: true }) codiceFiscale!: string | null;
  @Column('text', { nullable: true }) sex!: 'F' | 'M' | null;
}

/** A visit, a call, a letter: one conversation at an access point. */
@Entity({ schema: 'intake', name: 'contact' })
@Index('contact_by_agency', ['ambitoId', 'agencyId', 'occurredAt', 'id'])
@Index('contact_by_person', ['ambitoId', 'personId'])
@ForeignKey(() => Person, ['ambitoId', 'personId'], ['ambitoId', 'id'], { name: 'contact_person_fk' })
export class Contact {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'contact_pk' })
  ambitoId!: string;
  /** Made by the counter, so that sending it twice is harmless. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_pk' })
  id!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') accessPoint!: string;
  @Column('uuid') operatorId!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('text') channel!: string;
  @Column('text') interlocutor!: string;
  @Column('uuid') personId!: string;
  /** As said at this contact, or read from the codice fiscale: a code does not say the century. */
  @Column('smallint', { nullable: true }) birthYear!: number | null;
  /** Belfiore code of the comune where the person lived at the time. */
  @Column('text', { nullable: true }) comune!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) registeredAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  /** SHA-256 of what was sent: tells a repeated save from another contact under the same id. */
  @Column('bytea') digest!: Buffer;
}

/** One thing asked for, with its answer. */
@Entity({ schema: 'intake', name: 'request' })
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'request_contact_fk' })
export class Request {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'request_pk' })
  ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_pk' })
  contactId!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'request_pk' })
  position!: number;
  @Column('uuid') id!: string;
  @Column('text') need!: string;
  @Column('text') area!: string;
  @Column('text') urgency!: string;
  @Column('text') outcome!: string;
  @Column('text', { nullable: true }) gapReason!: string | null;
  /** The card of the databank that answered it. */
  @Column('uuid', { nullable: true }) resource!: string | null;
}
