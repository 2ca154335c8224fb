// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '@soglia/access-domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Someone who may sign in. */
@Entity({ schema: 'access', name: 'account' })
@Index('account_by_username', ['username'], { unique: true })
export class Account {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_pk' })
  ambitoId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk' })
  id!: string;

  @Column('text')
  username!: string;

  @Column('text')
  displayName!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** Argon2id, with its parameters inside. */
  @Column('text')
  passwordHash!: string;

  @Column('boolean', { default: true })
  active!: boolean;

  /** Where somebody is told what cannot wait. */
  @Column('text', { nullable: true })
  email!: string | null;
}
