// SPDX-License-Identifier: EUPL-1.2
import type { Column } from './column';
import * as columns from './columns';
import * as fresh from './fresh';

export type CodeList = 'units' | 'subAmbiti' | 'needs' | 'areas' | 'reasons' | 'outcomes';

/** A part of a section: where in the protocol it stands, and what draws it. */
export type Block =
  | { readonly kind: 'fields'; readonly at: string; readonly columns: readonly Column[]; readonly title?: string }
  | { readonly kind: 'rows'; readonly at: string; readonly columns: readonly Column[]; readonly fresh: object; readonly one: string }
  | { readonly kind: 'maybe'; readonly at: string; readonly columns: readonly Column[]; readonly fresh: object; readonly title: string }
  | { readonly kind: 'codes'; readonly at: string; readonly list: CodeList; readonly label: string; readonly hint: string }
  | { readonly kind: 'comuni'; readonly at: string; readonly label: string }
  | { readonly kind: 'rule'; readonly at: string; readonly title: string };

export interface Section {
  readonly key: string;
  readonly blocks: readonly Block[];
}

const fields = (at: string, of: readonly Column[], title?: string): Block => ({
  ...{ kind: 'fields', at, columns: of },
  ...(title ? { title: `protocols.block.${title}` } : {}),
});
const rows = (at: string, of: readonly Column[], one: string, first: object): Block => ({
  ...{ kind: 'rows', at, columns: of, fresh: first, one: `protocols.one.${one}` },
});
const codes = (at: string, list: CodeList): Block => ({
  ...{ kind: 'codes', at, list, label: `protocols.codes.${list}`, hint: `protocols.any.${list}` },
});
const rule = (at: string, title: string): Block => ({ kind: 'rule', at, title: `protocols.block.${title}` });

/** The builder: everything that a protocol says stands in exactly one block. */
export const SECTIONS: readonly Section[] = [
  {
    key: 'act',
    blocks: [
      fields('', columns.ABOUT),
      fields('/act', columns.ACT, 'act'),
      fields('', columns.REFERENCES),
      rows('/glossary', columns.GLOSSARY, 'glossary', fresh.NEW_TERM_OF_GLOSSARY),
    ],
  },
  { key: 'parties', blocks: [rows('/parties', columns.PARTY, 'party', fresh.NEW_PARTY)] },
  {
    key: 'where',
    blocks: [
      codes('/recipients', 'units'),
      fields('/target', columns.TARGET),
      codes('/target/areas', 'areas'),
      codes('/target/needs', 'needs'),
      codes('/territory/subAmbiti', 'subAmbiti'),
      { kind: 'comuni', at: '/territory/comuni', label: 'protocols.codes.comuni' },
    ],
  },
  { key: 'criteria', blocks: [rule('/access', 'access'), rule('/exclusion', 'exclusion')] },
  { key: 'phases', blocks: [rows('/phases', columns.PHASE, 'phase', fresh.NEW_PHASE)] },
  { key: 'fields', blocks: [rows('/fields', columns.FIELD, 'field', fresh.NEW_FIELD)] },
  { key: 'documents', blocks: [rows('/documents', columns.DOCUMENT, 'document', fresh.NEW_DOCUMENT)] },
  { key: 'loop', blocks: [fields('/loop', columns.LOOP), codes('/reasons', 'reasons'), codes('/outcomes', 'outcomes')] },
  {
    key: 'urgent',
    blocks: [
      { kind: 'maybe', at: '/urgent', columns: columns.URGENT, fresh: fresh.NEW_URGENT, title: 'protocols.block.urgent' },
      fields('', columns.DUTIES),
      rows('/referents', columns.REFERENT, 'referent', fresh.NEW_REFERENT),
    ],
  },
  {
    key: 'person',
    blocks: [fields('/involvement', columns.INVOLVEMENT, 'involvement'), fields('/privacy', columns.PRIVACY, 'privacy')],
  },
  {
    key: 'life',
    blocks: [
      fields('/monitoring', columns.MONITORING, 'monitoring'),
      fields('/duration', columns.DURATION, 'duration'),
      fields('', columns.DISPUTES),
    ],
  },
];

/** Where in the builder a pointer leads: section, which one of a list (from 1), and the key of what the control is called. */
export interface BuilderPlace {
  readonly section: string;
  readonly one: string | null;
  readonly turn: number | null;
  readonly label: string | null;
}

/** The place that a pointer speaks of; null when the builder has none for it. */
export function placeOf(pointer: string): BuilderPlace | null {
  const inside = SECTIONS.flatMap(({ key, blocks }) => blocks.map((block) => ({ section: key, block })))
    .filter(({ block }) => pointer === block.at || pointer.startsWith(`${block.at}/`))
    .filter(({ block }) => block.at !== '' || columnOf(block, pointer) !== null)
    .sort((a, b) => b.block.at.length - a.block.at.length)[0];
  if (!inside) return null;
  const { section, block } = inside;
  const turn = block.kind === 'rows' ? /^\/(\d+)/.exec(pointer.slice(block.at.length))?.[1] : undefined;
  return {
    section,
    one: turn !== undefined && block.kind === 'rows' ? block.one : null,
    turn: turn === undefined ? null : Number(turn) + 1,
    label: columnOf(block, pointer)?.label ?? ('label' in block ? block.label : 'title' in block ? (block.title ?? null) : null),
  };
}

function columnOf(block: Block, pointer: string): Column | null {
  if (!('columns' in block)) return null;
  const rest = pointer.slice(block.at.length).split('/').slice(1);
  const name = block.kind === 'rows' ? rest[1] : rest[0];
  return block.columns.find((each) => each.name === name) ?? null;
}
