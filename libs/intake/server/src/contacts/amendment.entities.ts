// SPDX-License-Identifier: EUPL-1.2
import type { ContactImage } from '@soglia/intake-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from './contact.entities';

/** A correction of a registered contact: what it said before, who changed it, when and why. Never changed, never removed by anybody here. */
@Entity({ schema: 'intake', name: 'amendment' })
@Index('amendment_by_contact', ['ambitoId', 'contactId', 'version'], { unique: true })
@ForeignKey(() => Contact, ['ambitoId', 'contactId'], ['ambitoId', 'id'], { name: 'amendment_contact_fk' })
export class Amendment {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'amendment_pk' }) ambitoId!: string;
  /** Made by the counter, so that sending it twice is harmless. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'amendment_pk' }) id!: string;
  @Column('uuid') contactId!: string;
  /** The version of the contact that it took the place of. */
  @Column('integer') version!: number;
  @Column('uuid') accountId!: string;
  @Column('text') reason!: string;
  @Column('jsonb') image!: ContactImage;
  @Column('bytea') digest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) amendedAt!: Date;
}
