// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import type { CodeLists, CodeListsSource } from '@soglia/ui';

const entry = (code: string, it: string) => ({ code, label: { it, fr: null } });

export const codeLists: CodeLists = {
  needs: [
    { ...entry('D04', 'Interventi domiciliari'), parent: null, usualArea: 'ELD' },
    { ...entry('D04.01', 'Assistenza domiciliare'), parent: 'D04', usualArea: null },
    { ...entry('D12', 'Abitare'), parent: null, usualArea: null },
    { ...entry('D12.01', "Contributo per l'affitto"), parent: 'D12', usualArea: 'POV' },
  ],
  areas: [entry('ELD', 'Anziani'), entry('POV', 'Povertà')],
  channels: [entry('IN_PERSON', 'Di persona'), entry('PHONE', 'Telefono')],
  interlocutors: [],
  urgencies: [],
  outcomes: [],
  outcomeGroups: [],
  gapReasons: [entry('NO_SERVICE', 'Il servizio non esiste'), entry('NO_CAPACITY', "Non c'è posto")],
  subAmbiti: [entry('SA4', 'Monte Cervino')],
  motives: [],
  relations: [],
  citizenships: [],
  kinships: [],
  languages: [],
  retired: [],
};

export const codeListsSource: CodeListsSource = { lists: signal(codeLists), error: signal(undefined), reload: () => undefined };
