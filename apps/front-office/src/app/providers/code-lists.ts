// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, type Provider, resource } from '@angular/core';
import { Api, readCodeLists } from '@soglia/api-client';
import { CODE_LISTS, type CodeListsSource, rememberRetired } from '@soglia/ui';

/** Fetched when the first desk asks, and then shared by all. */
export function provideCodeLists(): Provider {
  return {
    provide: CODE_LISTS,
    useFactory: codeListsOfServer,
  };
}

function codeListsOfServer(): CodeListsSource {
  const api = inject(Api);
  const lists = resource({ loader: async () => rememberRetired(await api.invoke(readCodeLists)) });
  return {
    lists: computed(() => (lists.hasValue() ? lists.value() : null)),
    error: lists.error,
    reload: () => void lists.reload(),
  };
}
