// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Inject, Optional, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, type FramedPage, LinkAttempts, type LinkRefusal, PAGE_FRAME, type PageFrame, Public } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActByLinkUseCase, type Gone } from '../act-by-link.use-case';
import { donePage, goneWhy, legPage, type LinkPage, openedPage, refusedPage } from '../link.views';
import { LINK_PATH } from '../issue-leg-links';
import { OpenByLinkUseCase } from '../open-by-link.use-case';
import { plainFrame } from '../plain-frame';
import type { ShownLeg } from '../shown-leg';
import { type Spoken, spokenOf, type Typed, typedOf } from '../typed-form';
import { wrongFields } from './wrong-fields';

const WHY = 'whoever holds the link that was sent answers for the leg, once';
const STATUS: Readonly<Record<string, number>> = { unknown: 404, busy: 429 };
const TOKEN = /^[\w-]{20,100}$/;

type Refused = LinkRefusal | Gone | 'busy';
const isRefused = (answer: object | string): answer is Refused => typeof answer === 'string' || 'gone' in answer;

/** Pages for whoever acts on a leg without an account: they need no script, nobody keeps them, and reading one changes nothing. */
@ApiExcludeController()
@Controller(LINK_PATH.slice(1))
export class LegLinkPagesController {
  constructor(
    private readonly act: ActByLinkUseCase,
    private readonly open: OpenByLinkUseCase,
    private readonly attempts: LinkAttempts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(PAGE_FRAME) private readonly frame: PageFrame = plainFrame,
  ) {}

  @Get(':token')
  @Public(WHY)
  async page(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const shown = await this.look(token, request);
    if (isRefused(shown)) return this.refuse(reply, shown, pageOf(token, request));
    this.send(reply, 200, legPage(shown, pageOf(token, request), this.today()));
  }

  @Post(':token')
  @Public(WHY)
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = pageOf(token, request);
    const shown = await this.look(token, request);
    if (isRefused(shown)) return this.refuse(reply, shown, link);
    const typed = typedOf(body);
    if (shown.purpose === 'leg-open') return this.openWith(token, shown, typed, link, reply);
    const spoken = spokenOf(shown, typed, this.clock.now());
    const again = (wrong: readonly string[]) => this.send(reply, 422, legPage(shown, link, this.today(), { typed, wrong }));
    if (!spoken) return again(['atto']);
    const wrong = spoken.wrong.length ? spoken.wrong : await this.move(token, shown, spoken, link, reply);
    if (wrong.length) again(wrong);
  }

  /** Makes the move and answers; where the engine refuses what was said, the fields that are wrong. */
  private async move(token: string, { purpose }: ShownLeg, { move, said }: Spoken, link: LinkPage, reply: FastifyReply): Promise<string[]> {
    try {
      const done = await this.act.execute(token, move, said);
      if (done !== 'done') this.refuse(reply, done, link);
      else this.send(reply, 200, donePage(purpose === 'leg-citizen' ? `citizen.${move}` : purpose, link));
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      const wrong = wrongFields(error);
      if (wrong.length) return wrong;
      this.send(reply, 409, refusedPage('not-now', link));
    }
    return [];
  }

  private async openWith(token: string, shown: ShownLeg, typed: Typed, link: LinkPage, reply: FastifyReply): Promise<void> {
    const opened = await this.open.execute(token, typed['codice'] ?? '');
    if (opened === 'wrong' || opened === 'none')
      return this.send(reply, 422, legPage(shown, link, this.today(), { typed: {}, wrong: [opened, 'codice'] }));
    if (isRefused(opened)) return this.refuse(reply, opened, link);
    this.send(reply, 200, openedPage(opened, link));
  }

  private look(token: string, { ip }: FastifyRequest): Promise<ShownLeg | Refused> {
    const looked = () => (TOKEN.test(token) ? this.act.look(token) : Promise.resolve('unknown' as const));
    return this.attempts.look<ShownLeg | Refused>(ip, looked).catch((error: unknown) => {
      if (error instanceof RuleViolation && error.code === 'too-many-attempts') return 'busy' as const;
      throw error;
    });
  }

  private refuse(reply: FastifyReply, refused: Refused, link: LinkPage): void {
    const why = typeof refused === 'string' ? refused : goneWhy(refused.gone);
    this.send(reply, STATUS[why] ?? 410, refusedPage(why, link));
  }

  /** Kept by nobody; and told to nobody else: the address opens a door. Of our own origin it must be told, or a browser sends none at all. */
  private send(reply: FastifyReply, status: number, page: FramedPage): void {
    void reply
      .status(status)
      .header('Cache-Control', 'no-store')
      .header('Referrer-Policy', 'same-origin')
      .type('text/html; charset=utf-8')
      .send(this.frame(page));
  }

  private today(): string {
    return romeDay(this.clock.now());
  }
}

/** Where a link's page is, in the language that the address asks for. A token of no shape of ours is not repeated in an address. */
function pageOf(token: string, { query }: FastifyRequest): LinkPage {
  const asked = (query as Readonly<Record<string, unknown>>)['lingua'];
  return { base: `${LINK_PATH}/${TOKEN.test(token) ? token : '-'}`, lang: asked === 'fr' ? 'fr' : 'it' };
}
