// SPDX-License-Identifier: EUPL-1.2
import { parseRule, ruleLines } from '@soglia/kernel';
import { inForce, nodes, said } from '@soglia/resources-domain';
import type { CardContent, Said } from './card-content';
import type { Frame } from '../portal-frame';

/** What it costs in one line: the words of the card, or its prices, or that it is free. */
export function costText(content: CardContent, { t, lang, today }: Frame): Said | null {
  const words = content.text('fees_description');
  if (words) return words;
  const prices = nodes(content.document['cost_options']).filter((each) => inForce(each, today));
  if (!prices.length) return null;
  if (prices.every((each) => each['amount'] === 0)) return { text: t('card.free'), lang };
  return {
    text: prices
      .map((each) => price(each, lang))
      .filter(Boolean)
      .join('; '),
    lang: 'it',
  };
}

function price(option: Readonly<Record<string, unknown>>, lang: string): string {
  const amount = option['amount'];
  const money =
    typeof amount === 'number'
      ? amount.toLocaleString(lang, {
          style: 'currency',
          currency: currency(option['currency']),
          minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        })
      : '';
  return [said(option['option']), money, said(option['amount_description'])]
    .filter(Boolean)
    .join(': ')
    .replace(/: (?=[^:]*$)/, money ? ' ' : ': ');
}

const currency = (code: unknown) => (typeof code === 'string' && /^[A-Z]{3}$/i.test(code) ? code.toUpperCase() : 'EUR');

export function waitText(content: CardContent, { t, lang }: Frame): Said | null {
  const days = content.document['processing_days'];
  return content.text('wait_time') ?? (typeof days === 'number' ? { text: t('card.days', { n: days }), lang } : null);
}

const areasOf = ({ document }: CardContent, day: string) => nodes(document['service_areas']).filter((each) => inForce(each, day));

/** Where whoever may have the service lives, in one line; nothing said means everywhere. */
export function coverText(content: CardContent, { t, names, today }: Frame): string {
  const areas = areasOf(content, today);
  if (!areas.length) return t('card.where.all');
  const comuni = areas.filter((each) => each['extent_type'] === 'comune');
  if (comuni.length > 3 && comuni.length === areas.length) return t('card.where.comuni', { n: comuni.length });
  return areas.map((each) => areaName(each, names.nameOf)).join(', ');
}

function areaName(area: Readonly<Record<string, unknown>>, nameOf: Frame['names']['nameOf']): string {
  const [kind, code] = [said(area['extent_type']), said(area['extent']) ?? ''];
  if (kind === 'comune' || kind === 'sub-ambito' || kind === 'ambito' || kind === 'region') return nameOf(kind, code);
  return said(area['name']) ?? code;
}

export function coverNames(content: CardContent, { names, today }: Frame): readonly string[] {
  return areasOf(content, today).map((each) => areaName(each, names.nameOf));
}

export function capacityText(content: CardContent, { t }: Frame, day: (date: string) => string): string | null {
  const [capacity] = nodes(content.document['capacities']);
  if (!capacity || typeof capacity['available'] !== 'number') return null;
  const maximum = capacity['maximum'];
  const available = capacity['available'];
  const free = typeof maximum === 'number' ? t('card.capacity.of', { available, maximum }) : t('card.capacity.free', { available });
  const updated = said(capacity['updated']);
  return updated ? `${free}, ${t('card.updated', { on: day(updated) })}` : free;
}

/** The rule of eligibility in plain words, a line for each thing that must be true. A rule that nobody can read says nothing. */
export function eligibilityLines(content: CardContent, { lang, names }: Frame): readonly string[] {
  const { rule } = parseRule(content.document['eligibility_rule']);
  return rule ? ruleLines(rule, lang, names.nameOf) : [];
}

/** Languages by name, in the reader's language. */
export function languageNames(codes: readonly string[], lang: string): readonly string[] {
  const names = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' });
  return codes.map((code) => (/^[a-z]{2,3}$/i.test(code) ? (names.of(code) ?? code) : code));
}
