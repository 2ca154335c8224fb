// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A door for one purpose and one subject, that closes by itself. Whoever reads this table cannot open it. */
@Entity({ schema: 'platform', name: 'link' })
@Index('link_by_token', ['tokenHash'], { unique: true })
@Index('link_by_subject', ['ambitoId', 'subjectId'])
export class Link {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'link_pk' })
  ambitoId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'link_pk' })
  id!: string;

  @Column('text')
  purpose!: string;

  @Column('uuid')
  subjectId!: string;

  /** SHA-256 of the token, which is kept nowhere. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('integer', { default: 1 })
  usesLeft!: number;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
