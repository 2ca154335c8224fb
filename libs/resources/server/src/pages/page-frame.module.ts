// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { type FramedPage, PAGE_FRAME } from '@soglia/platform';
import { page } from './page';

/** No search engine keeps what stands outside the portal. */
const framed = (asked: FramedPage) => page({ ...asked, path: '/' });

/** Lends the portal's frame to the pages of other rooms. */
@Global()
@Module({ providers: [{ provide: PAGE_FRAME, useValue: framed }], exports: [PAGE_FRAME] })
export class PageFrameModule {}
