// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import type { CodeLists, CodeListsSource } from '@soglia/ui';

const entry = (code: string, it: string) => ({ code, label: { it, fr: null } });

export const codeLists: CodeLists = {
  needs: [
    { ...entry('D04', 'Interventi domiciliari'), parent: null, usualArea: 'ELD' },
    { ...entry('D04.01', 'Assistenza domiciliare'), parent: 'D04', usualArea: null },
    { ...entry('D04.02', 'Pasti a domicilio'), parent: 'D04', usualArea: null, synonyms: ['mensa', 'cantine'] },
    { ...entry('D12', 'Abitare'), parent: null, usualArea: null },
    { ...entry('D12.01', "Contributo per l'affitto"), parent: 'D12', usualArea: 'POV' },
    { ...entry('D12.02', 'Casa più accessibile'), parent: 'D12', usualArea: null },
  ],
  areas: [entry('ELD', 'Anziani'), entry('FAM', 'Famiglia e minori'), entry('POV', 'Povertà')],
  channels: [entry('IN_PERSON', 'Di persona'), entry('PHONE', 'Telefono')],
  interlocutors: [entry('SELF', 'La persona stessa'), entry('RELATIVE', 'Un parente')],
  urgencies: [entry('ORDINARY', 'Ordinaria'), entry('DEFERRABLE', 'Differibile'), entry('EMERGENCY', 'Emergenza')],
  outcomes: [
    { ...entry('INFO', 'Informazione'), group: 'FIRST_ACCESS' },
    { ...entry('NESSUNA_RISPOSTA', 'Domanda senza risposta'), group: 'NO_ANSWER' },
  ],
  outcomeGroups: [entry('FIRST_ACCESS', 'Risposta al primo accesso'), entry('NO_ANSWER', 'Nessuna risposta nella rete')],
  gapReasons: [entry('NO_SERVICE', 'Il servizio non esiste'), entry('NO_CAPACITY', "Non c'è posto")],
  motives: [entry('SPONTANEO', 'Spontaneo'), entry('INVIATO_DA', 'Inviato da'), entry('DECRETO', 'Decreto')],
  relations: [entry('CHILD', 'Figlio o figlia')],
  citizenships: [entry('IT', 'Italiana'), entry('NON_EU', 'Di un altro paese')],
  kinships: [entry('1', 'Intestatario della scheda'), entry('2', 'Marito o moglie'), entry('3', 'Figlio o figlia')],
  languages: [entry('it', 'italiano'), entry('fr', 'francese'), entry('ar', 'arabo')],
  retired: [],
  subAmbiti: [entry('SA4', 'Monte Cervino')],
};

export const codeListsSource: CodeListsSource = { lists: signal(codeLists), error: signal(undefined), reload: () => undefined };
