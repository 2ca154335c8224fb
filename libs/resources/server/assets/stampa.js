// SPDX-License-Identifier: EUPL-1.2
/* global document, window */
// The portal needs no script: this one only makes the print button, which would do nothing without it.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
