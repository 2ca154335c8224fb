// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../persons/person.entities';

/** A visit, a call, a letter: one conversation at an access point. */
@Entity({ schema: 'intake', name: 'contact' })
@Index('contact_by_agency', ['ambitoId', 'agencyId', 'occurredAt', 'id'])
@Index('contact_by_access_point', ['ambitoId', 'accessPoint', 'occurredAt', 'id'])
@Index('contact_by_operator', ['ambitoId', 'operatorId', 'occurredAt', 'id'])
@Index('contact_by_follow_up', ['ambitoId', 'agencyId', 'followUpOn', 'id'])
@Index('contact_by_batch', ['ambitoId', 'batchId'])
@Index('contact_by_person', ['ambitoId', 'personId'])
@ForeignKey(() => Person, ['ambitoId', 'personId'], ['ambitoId', 'id'], { name: 'contact_person_fk' })
export class Contact {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'contact_pk' }) ambitoId!: string;
  /** Made by the counter, so that sending it twice is harmless. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') accessPoint!: string;
  @Column('uuid') operatorId!: string;
  @Column('timestamptz') occurredAt!: Date;
  @Column('text') channel!: string;
  @Column('text') interlocutor!: string;
  /** The person that it is filed under. */
  @Column('uuid') personId!: string;
  @Column('timestamptz', { default: () => 'now()' }) registeredAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  /** SHA-256 of what was sent: tells a repeated save from another contact under the same id. */
  @Column('bytea') digest!: Buffer;
  @Column('text', { default: 'SPONTANEO' }) motive!: string;
  @Column('text', { nullable: true }) motiveDetail!: string | null;
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('text', { nullable: true }) interlocutorRelation!: string | null;
  @Column('text', { nullable: true }) interlocutorName!: string | null;
  @Column('text', { nullable: true }) interlocutorBody!: string | null;
  @Column('text', { nullable: true }) interlocutorPhone!: string | null;
  @Column('text', { nullable: true }) informed!: string | null;
  @Column('text', { nullable: true }) accompaniedBy!: string | null;
  @Column('smallint', { nullable: true }) minutes!: number | null;
  @Column('date', { nullable: true }) followUpOn!: string | null;
  @Column('timestamptz', { nullable: true }) followedUpAt!: Date | null;
  @Column('boolean', { default: false }) protected!: boolean;
  /** Protected itself, or about somebody who is. Held by row security. */
  @Column('boolean', { default: false }) shielded!: boolean;
  /** The import that brought it. */
  @Column('uuid', { nullable: true }) batchId!: string | null;
  /** False for one that came in after its quarter had closed. */
  @Column('boolean', { default: true }) counts!: boolean;
  @Column('timestamptz', { nullable: true }) amendedAt!: Date | null;
}

/** Somebody whom a contact is about, as the person was then. */
@Entity({ schema: 'intake', name: 'contact_person' })
@Index('contact_person_by_person', ['ambitoId', 'personId', 'contactId'])
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'contact_person_contact_fk' })
@ForeignKey(() => Person, ['ambitoId', 'personId'], ['ambitoId', 'id'], { name: 'contact_person_person_fk' })
export class ContactPerson {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'contact_person_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_person_pk' }) contactId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_person_pk' }) personId!: string;
  @Column('smallint') position!: number;
  @Column('smallint', { nullable: true }) birthYear!: number | null;
  /** Belfiore code of the comune where the person lived then. */
  @Column('text', { nullable: true }) comune!: string | null;
  @Column('boolean', { default: false }) homeless!: boolean;
}

/** One thing asked for, with its answer. */
@Entity({ schema: 'intake', name: 'request' })
@Index('request_by_id', ['ambitoId', 'id'], { unique: true })
@Index('request_by_follow_up', ['ambitoId', 'followUpOn'], { where: '(follow_up_on IS NOT NULL)' })
@Index('request_shielded', ['ambitoId', 'id'], { where: 'shielded' })
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'request_contact_fk' })
export class Request {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'request_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_pk' }) contactId!: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'request_pk' }) position!: number;
  @Column('uuid') id!: string;
  @Column('text') need!: string;
  @Column('text') area!: string;
  @Column('text') urgency!: string;
  @Column('text') outcome!: string;
  @Column('text', { nullable: true }) gapReason!: string | null;
  /** The card of the databank that answered it. */
  @Column('uuid', { nullable: true }) resource!: string | null;
  @Column('text', { nullable: true }) detail!: string | null;
  @Column('boolean', { default: false }) economic!: boolean;
  @Column('date', { nullable: true }) followUpOn!: string | null;
  @Column('boolean', { default: false }) protected!: boolean;
  /** Protected itself, or about somebody who is. Held by row security. */
  @Column('boolean', { default: false }) shielded!: boolean;
}

/** Whom a request concerns. */
@Entity({ schema: 'intake', name: 'request_person' })
@Index('request_person_by_person', ['ambitoId', 'personId'])
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'request_person_contact_fk' })
export class RequestPerson {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'request_person_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_person_pk' }) contactId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_person_pk' }) requestId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_person_pk' }) personId!: string;
  @Column('smallint') position!: number;
}

@Entity({ schema: 'intake', name: 'note' })
@Index('note_by_contact', ['ambitoId', 'contactId'])
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'note_contact_fk' })
export class Note {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'note_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'note_pk' }) id!: string;
  @Column('uuid') contactId!: string;
  @Column('uuid') authorId!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') visibility!: 'service' | 'private';
  @Column('text') text!: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt!: Date;
}

/** The information notice that somebody was given (GDPR art. 13 and 14). */
@Entity({ schema: 'intake', name: 'notice_given' })
@Index('notice_given_by_person', ['ambitoId', 'personId'])
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'notice_given_contact_fk' })
export class NoticeGiven {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_given_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_given_pk' }) contactId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_given_pk' }) personId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_given_pk' }) version!: string;
  @Column('text') language!: string;
  @Column('text') channel!: string;
  @Column('timestamptz', { default: () => 'now()' }) givenAt!: Date;
}

export const contactEntities = [Contact, ContactPerson, Request, RequestPerson, Note, NoticeGiven];
