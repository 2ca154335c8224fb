// SPDX-License-Identifier: EUPL-1.2
/** The drawings of the portal. Each page carries those that it shows, so that nothing else is fetched. */
const ICONS = {
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.01"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="1.5"/><path d="m3.5 7 8.5 6 8.5-6"/>',
  note: '<path d="M5 3h10l4 4v14H5z"/><path d="M9 12h6M9 16h6"/>',
  phone: '<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4c0 1-.8 1.5-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5 3.5 4.7 4 4 5 4Z"/>',
  pin: '<path d="M12 21c5-5.5 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6.5 7 12Z"/><circle cx="12" cy="9" r="2.5"/>',
  print: '<path d="M7 9V3h10v6M7 18H4V9h16v9h-3"/><path d="M7 14h10v7H7z"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
} as const;

export type IconName = keyof typeof ICONS;

export const icon = (name: IconName) => `<svg class="i" aria-hidden="true"><use href="#i-${name}"/></svg>`;

/** The drawings that a piece of markup points at. */
export function drawingsFor(markup: string): string {
  const names = (Object.keys(ICONS) as IconName[]).filter((name) => markup.includes(`"#i-${name}"`));
  const symbols = names.map((name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${ICONS[name]}</symbol>`).join('');
  return names.length ? `<svg class="vh" aria-hidden="true" focusable="false">${symbols}</svg>` : '';
}
