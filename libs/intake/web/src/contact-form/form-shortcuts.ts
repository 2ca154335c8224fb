// SPDX-License-Identifier: EUPL-1.2
import type { CodeListsSource, Shortcut } from '@soglia/ui';
import type { ContactFormState } from '../form/contact-form-state';

interface FormActs {
  register(): void;
  need(): void;
  person(): void;
  anonymous(): void;
  address(): void;
  notice(): void;
  focus(field: string): void;
}

/** The whole contact by keyboard: / finds, N adds, 1–3 weigh, E answers, Ctrl+Enter registers. */
export function formShortcuts(contact: ContactFormState, codeLists: CodeListsSource, acts: FormActs): Shortcut[] {
  const weigh = (place: number) => () => {
    const [request, urgency] = [contact.current(), codeLists.lists()?.urgencies[place]];
    if (request && urgency) contact.editRequest(request.key, { urgency: urgency.code });
  };
  const answer = () => {
    const request = contact.current();
    if (request) acts.focus(request.outcome ? outcomeField(request.key, request.outcome) : `esito-${request.key}`);
  };
  return [
    { chord: 'Ctrl+Enter', text: 'intake.shortcut.register', run: acts.register },
    { chord: '/', text: 'intake.shortcut.person', run: acts.person },
    { chord: 'n', text: 'intake.shortcut.newNeed', run: acts.need },
    { chord: '1', text: 'intake.shortcut.ordinary', run: weigh(0) },
    { chord: '2', text: 'intake.shortcut.deferrable', run: weigh(1) },
    { chord: '3', text: 'intake.shortcut.emergency', run: weigh(2) },
    { chord: 'e', text: 'intake.shortcut.outcome', run: answer },
    { chord: 'Alt+a', text: 'intake.shortcut.anonymous', run: acts.anonymous },
    { chord: 'Alt+r', text: 'intake.shortcut.address', run: acts.address },
    { chord: 'Alt+i', text: 'intake.shortcut.notice', run: acts.notice },
    { chord: 'Ctrl+z', text: 'intake.shortcut.undo', run: () => contact.undoRemoval() },
  ];
}

/** Focus belongs on the chosen radio, or the arrows would start from the first. */
function outcomeField(key: number, outcome: string): string {
  const exact = `esito-${key}-${outcome}`;
  return document.getElementById(exact) ? exact : `esito-${key}`;
}
