// SPDX-License-Identifier: EUPL-1.2
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { CODE_LISTS, labelOf } from '@soglia/ui';
import type { NamedCode } from './referral-shapes';

/** What a need or an area is called in the page's language; until the lists are there, as the server calls it. Not pure: it follows a switch. */
@Pipe({ name: 'needName', pure: false })
export class NeedNamePipe implements PipeTransform {
  private readonly codeLists = inject(CODE_LISTS);

  transform({ code, name }: NamedCode): string {
    const lists = this.codeLists.lists();
    if (!lists) return name;
    const said = [labelOf(lists.needs, code), labelOf(lists.areas, code)].find((label) => label !== code);
    return said ?? name;
  }
}
