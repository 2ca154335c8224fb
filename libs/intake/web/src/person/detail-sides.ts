// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { PersonDetails } from '@soglia/intake-domain';
import { type SideLine, usualSide } from '../sides/sides';
import type { PersonFile } from '../shared/person-shapes';
import { differingFields } from './detail-field';
import { detailWords } from './detail-words';

/** What I wrote in a file and what it says meanwhile, where they differ. Call in an injection context. */
export function detailSides() {
  const texts = inject(TranslocoService);
  const words = detailWords();
  return (base: PersonDetails, mine: PersonDetails, seen: PersonFile, theirs: PersonFile): SideLine[] =>
    differingFields(mine, theirs.details).map((field) => ({
      ...{ key: field, label: texts.translate(`desk.detail.${field}`) },
      ...{ mine: words.of(field, mine, seen), theirs: words.of(field, theirs.details, theirs) },
      usual: usualSide(base[field], mine[field], theirs.details[field]),
    }));
}
