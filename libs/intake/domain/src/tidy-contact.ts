// SPDX-License-Identifier: EUPL-1.2
import type { ContactDraft } from './contact-draft';
import { cleanText } from './person-text';
import { tidyText } from './tidy-text';

/** A contact as it is kept: what was typed, without what nobody sees; an empty field is one that was not given. */
export function tidyContact(draft: ContactDraft): ContactDraft {
  const { interlocutor, requests, notes } = draft;
  return {
    ...draft,
    motiveDetail: cleanText(draft.motiveDetail),
    sender: cleanText(draft.sender),
    interlocutor: {
      ...interlocutor,
      name: cleanText(interlocutor.name),
      body: cleanText(interlocutor.body),
      phone: cleanText(interlocutor.phone),
      accompaniedBy: cleanText(interlocutor.accompaniedBy),
    },
    requests: requests.map((request) => ({ ...request, detail: tidyText(request.detail) })),
    notes: notes.flatMap((note) => {
      const text = tidyText(note.text);
      return text === null ? [] : [{ ...note, text }];
    }),
  };
}
