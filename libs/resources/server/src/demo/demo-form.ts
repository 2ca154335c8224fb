// SPDX-License-Identifier: EUPL-1.2
import type { CardForm, FormCapacity, FormCost } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';
import { placesOf } from './demo-form-places';
import type { Both, DemoKind, Extent } from './demo-kinds';
import { schedulesOf } from './demo-schedules';
import type { DemoSpot } from './demo-spots';
import { agenciesOf, type DemoWorld } from './demo-world';
import { draw } from './draw';

/** The card of a kind of service in a place, as the curator's form would hold it. */
export function demoForm(kind: DemoKind, spot: DemoSpot, world: DemoWorld): CardForm {
  const key = `${kind.key}/${spot.slug}`;
  const named = ([it, fr]: Both): Both => (spot.label ? [`${it} – ${spot.label}`, `${fr} – ${spot.label}`] : [it, fr]);
  const closed = draw('closed', key) < 0.01 && kind.seats === undefined;
  const texts = textsOf(kind, named(kind.name), closed, world);
  return {
    ...column(texts, 0),
    alternateName: kind.alt ?? null,
    processingDays: world.words.time[kind.time]?.days ?? null,
    responsibleUnit: world.words.units[kind.by] ?? null,
    ...reachOf(kind, spot, key, world),
    ...{ interpretationServices: null, accreditations: null, licenses: null, minimumAge: null, maximumAge: null },
    status: closed ? 'temporarily closed' : 'active',
    statusReason: closed ? world.words.alerts.closed[0] : null,
    eligibilityRule: ruleOf(kind, spot, world),
    visibility: kind.visibility ?? 'public',
    visibleTo: kind.visibility === 'agencies' ? agenciesOf(world, kind.for ?? []) : [],
    organizationId: stableId(world.ambitoId, 'demo', 'organization', spot.organization.key),
    schedules: schedulesOf(kind.hours, key, world),
    places: placesOf(kind, spot, world),
    serviceAreas: spot.extents.map(([extentType, extent]) => ({ extentType, extent, validFrom: null, validTo: null })),
    needs: kind.needs,
    userAreas: kind.areas,
    lifeEvents: kind.events ?? [],
    channels: kind.channels,
    languages: kind.languages,
    costs: costsOf(kind),
    documents: kind.papers.map((paper) => ({ document: world.words.papers[paper] ?? paper, uri: null })),
    capacity: capacityOf(kind, key),
    french: column(texts, 1),
  };
}

type Texts = Readonly<Record<keyof NonNullable<CardForm['french']>, Both | null>>;

function textsOf(kind: DemoKind, name: Both, closed: boolean, { words }: DemoWorld): Texts {
  return {
    name,
    shortDescription: kind.short,
    description: kind.about,
    eligibilityDescription: kind.who,
    applicationProcess: words.how[kind.how] ?? null,
    outputDescription: kind.get,
    waitTime: words.time[kind.time]?.words ?? null,
    feesDescription: kind.cost === 'free' ? words.free : kind.cost.text,
    alert: closed ? words.alerts.closed : draw('moved', ...name) < 0.02 ? words.alerts.moved : null,
  };
}

function column(texts: Texts, language: 0 | 1): NonNullable<CardForm['french']> & { readonly name: string } {
  const said = Object.fromEntries(Object.entries(texts).map(([field, both]) => [field, both?.[language] ?? null]));
  return said as unknown as NonNullable<CardForm['french']> & { readonly name: string };
}

/** Nobody answers there: 555 is no exchange of the valley, and example.org belongs to nobody. */
export function inventedPhone(key: string, comune: string, { places, comuni }: DemoWorld): string {
  const prefix = places.prefixes[comuni.get(comune)?.sub_ambito ?? ''] ?? '0165';
  return `${prefix} 555 ${String(Math.floor(draw('phone', key) * 1000)).padStart(3, '0')}`;
}

function reachOf(kind: DemoKind, spot: DemoSpot, key: string, world: DemoWorld): Pick<CardForm, 'url' | 'email' | 'phones' | 'contacts'> {
  const number = inventedPhone(key, spot.comune, world);
  const email = `${kind.key}.${spot.slug}@example.org`;
  const department = world.words.units[kind.by] ?? null;
  return {
    url: kind.visibility ? null : `https://example.org/servizi/${kind.key}/${spot.slug}`,
    email,
    phones: [{ number, extension: null, type: 'voice', description: null }],
    contacts: draw('contact', key) < 0.4 ? [{ name: null, title: 'Coordinamento', department, email }] : [],
  };
}

/** «Resident in the valley», for what a body of comuni runs, is resident in its own comuni. */
function ruleOf({ rule, spread }: DemoKind, { extents }: DemoSpot, { ambitoId }: DemoWorld): unknown {
  if (rule === undefined) return null;
  const codes = (type: Extent[0]) => extents.filter(([each]) => each === type).map(([, code]) => code);
  const local = codes('comune').length ? { comuni: codes('comune') } : { subAmbiti: codes('sub-ambito') };
  const where = spread === 'uc' ? local : { ambiti: [ambitoId] };
  return JSON.parse(JSON.stringify(rule).replaceAll('"ambiti":["$ambito"]', JSON.stringify(where).slice(1, -1))) as unknown;
}

function costsOf({ cost }: DemoKind): readonly FormCost[] {
  const [amount, amountDescription] = cost === 'free' ? [0, 'Gratuito'] : [cost.amount, cost.text[0]];
  return [{ option: null, amount, currency: 'EUR', amountDescription, validFrom: null, validTo: null }];
}

/** A third of what has seats is full. */
function capacityOf({ seats }: DemoKind, key: string): FormCapacity | null {
  if (seats === undefined) return null;
  const maximum = Math.max(2, Math.round(seats * (0.75 + draw('seats', key) * 0.5)));
  const available = draw('full', key) < 0.35 ? 0 : 1 + Math.floor(draw('free', key) * Math.max(1, maximum * 0.3));
  return { available, maximum, description: null };
}
