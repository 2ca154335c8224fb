// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Ambito territoriale sociale (L. 328/2000 art. 8): the tenant. */
@Entity({ schema: 'territory', name: 'ambito' })
export class Ambito {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'ambito_pk' })
  id!: string;
  @Column('text') nameIt!: string;
  @Column('text', { nullable: true }) nameFr!: string | null;
}

@Entity({ schema: 'territory', name: 'sub_ambito' })
export class SubAmbito {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sub_ambito_pk' })
  ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sub_ambito_pk' })
  code!: string;
  @Column('text') nameIt!: string;
  @Column('text', { nullable: true }) nameFr!: string | null;
}

/** A comune of Italy, known by its Belfiore code, which never changes; the ISTAT code is an attribute of a date. */
@Entity({ schema: 'territory', name: 'comune' })
export class Comune {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'comune_pk' })
  belfiore!: string;
  @Column('text') istat!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) otherName!: string | null;
  @Column('text') province!: string;
  @Column('double precision', { nullable: true }) lat!: number | null;
  @Column('double precision', { nullable: true }) lon!: number | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
  /** The first day on which the comune no longer exists. */
  @Column('date', { nullable: true }) validTo!: string | null;
}

/** Which sub-ambito a comune of the ambito belongs to. */
@Entity({ schema: 'territory', name: 'ambito_comune' })
export class AmbitoComune {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'ambito_comune_pk' })
  ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'ambito_comune_pk' })
  belfiore!: string;
  @Column('text') subAmbito!: string;
}

export type AgencyKind = 'comune' | 'region' | 'asl' | 'third-sector' | 'job-centre' | 'school' | 'police' | 'court';

/** A body that takes part in the network. */
@Entity({ schema: 'territory', name: 'agency' })
export class Agency {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'agency_pk' })
  ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_pk' })
  id!: string;
  @Column('text') kind!: AgencyKind;
  @Column('text') name!: string;
}

/** Where people turn to: a counter, a toll-free line, outreach. */
@Entity({ schema: 'territory', name: 'access_point' })
@Index('access_point_by_agency', ['ambitoId', 'agencyId'])
export class AccessPoint {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'access_point_pk' })
  ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'access_point_pk' })
  code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('uuid') agencyId!: string;
  @Column('text', { nullable: true }) comune!: string | null;
  @Column('text', { nullable: true }) subAmbito!: string | null;
}

/** An entry of a code list: labels are data, and so is the taxonomy of needs. */
@Entity({ schema: 'territory', name: 'code' })
export class Code {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'code_pk' })
  ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'code_pk' })
  list!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'code_pk' })
  code!: string;
  @Column('integer') position!: number;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('text') labelIt!: string;
  @Column('text', { nullable: true }) labelFr!: string | null;
  /** For needs: the user area that the need is usually asked for. */
  @Column('text', { nullable: true }) usualArea!: string | null;
  /** For needs: everyday words, in any language, by which it is found. */
  @Column('text', { array: true, default: '{}' }) synonyms!: string[];
  @Column('boolean', { default: false }) economic!: boolean;
  /** For needs: version of the taxonomy that brought or last changed the entry. */
  @Column('text', { nullable: true }) taxonomy!: string | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
}

/** Where a person may have been born: a comune of today or of the past, or a state. The code is the one in a codice fiscale. */
@Entity({ schema: 'territory', name: 'place' })
export class Place {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'place_pk' })
  code!: string;
  @Column('text') kind!: 'comune' | 'state';
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameFr!: string | null;
  /** Province of a comune, ISO 3166 code of a state; empty where there is none. */
  @Column('text') detail!: string;
  /** Both names without accents, for the search. */
  @Column('text') plain!: string;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
}
