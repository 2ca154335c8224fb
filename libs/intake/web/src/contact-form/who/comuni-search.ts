// SPDX-License-Identifier: EUPL-1.2
import { computed, inject } from '@angular/core';
import { askedWhileTyping, CODE_LISTS, type ComboboxOption, labelOf } from '@soglia/ui';
import { type Comune, ContactCalls } from '../../shared/contact-calls';

/** Comuni by what is typed, each with its part of the territory. Call in an injection context. */
export function comuniSearch() {
  const calls = inject(ContactCalls);
  const codeLists = inject(CODE_LISTS);
  const { type, found, busy } = askedWhileTyping((text) => calls.comuni(text));
  const option = ({ belfiore, name, province, subAmbito }: Comune): ComboboxOption => {
    const lists = codeLists.lists();
    return { value: belfiore, label: name, detail: subAmbito && lists ? labelOf(lists.subAmbiti, subAmbito) : province };
  };
  return { type, options: computed(() => found().map(option)), busy };
}
