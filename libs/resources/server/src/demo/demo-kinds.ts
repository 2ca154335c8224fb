// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormSchedule, Visibility } from '@soglia/resources-domain';

/** A text in Italian and in French. */
export type Both = readonly [it: string, fr: string];

/** A kind of service, written by hand; a card is a kind in a place. */
export interface DemoKind {
  readonly key: string;
  readonly needs: readonly string[];
  readonly areas: readonly string[];
  /** The kind of body that runs it. */
  readonly by: string;
  /** `uc`: each body of comuni; `sub`: each sub-ambito; `asl`: each health seat; `comuni:N`; `one`. */
  readonly spread: string;
  readonly alt?: string;
  readonly name: Both;
  readonly short: Both;
  readonly about: Both;
  readonly who: Both;
  readonly get: Both;
  readonly how: string;
  readonly papers: readonly string[];
  readonly cost: 'free' | { readonly amount: number; readonly text: Both };
  readonly time: string;
  readonly hours: string;
  readonly rule?: unknown;
  readonly languages: readonly string[];
  readonly channels: readonly string[];
  readonly events?: readonly string[];
  readonly seats?: number;
  readonly visibility?: Visibility;
  /** Kinds of bodies whose agencies are named, when the tier is `agencies`. */
  readonly for?: readonly string[];
  readonly hiddenPlace?: boolean;
  readonly area?: 'none' | 'region';
  readonly noPlace?: boolean;
  readonly also?: readonly string[];
}

export interface DemoOrganization {
  readonly key: string;
  readonly by: string;
  readonly agency: string;
  readonly name: string;
  readonly about: Both;
  readonly scheme: string;
  readonly parent?: string;
  readonly visibility?: Visibility;
  readonly for?: readonly string[];
}

export type Extent = readonly [type: string, code: string];

export interface DemoPlaces {
  readonly uc: readonly { readonly agency: string; readonly label: string; readonly seat: string; readonly extents: readonly Extent[] }[];
  readonly asl: readonly { readonly seat: string; readonly extents: readonly Extent[] }[];
  readonly seats: Readonly<Record<string, readonly string[]>>;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly postalCodes: Readonly<Record<string, string>>;
  readonly organizations: readonly DemoOrganization[];
}

export interface DemoWords {
  readonly how: Readonly<Record<string, Both>>;
  readonly time: Readonly<Record<string, { readonly words: Both; readonly days: number | null }>>;
  readonly free: Both;
  readonly papers: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly access: readonly string[];
  readonly reach: readonly string[];
  readonly alerts: Readonly<Record<'closed' | 'moved', Both>>;
  readonly streets: readonly string[];
}

export type DemoHours = Readonly<Record<string, readonly (readonly Partial<FormSchedule>[])[]>>;

const folder = join(__dirname, '..', '..', 'data');
const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

export const demoKinds = (): readonly DemoKind[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith('demo-kinds-'))
    .sort()
    .flatMap((file) => read<DemoKind[]>(file));
export const demoPlaces = (): DemoPlaces => read('demo-places.json');
export const demoWords = (): DemoWords => read('demo-words.json');
export const demoHours = (): DemoHours => read('demo-hours.json');
