// SPDX-License-Identifier: EUPL-1.2
export interface HsdsPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly unknown[];
}

/** A page as the standard describes it; pages are counted from 1, and a page after the last is empty. */
export function hsdsPage(contents: readonly unknown[], total: number, page: number, perPage: number): HsdsPage {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
