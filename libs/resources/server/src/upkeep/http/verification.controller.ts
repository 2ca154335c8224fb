// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, LinkAttempts, type LinkRefusal, Public } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerVerificationUseCase, type AskedCard, type LinkAnswer } from '../verification/answer-verification.use-case';
import { changePage, closePage, type LinkPage, questionPage, refusedPage, thanksPage } from '../verification/verification.views';
import { checkCorrections, correctionsOf, messageOf, shownOf, typedOf } from './corrections';

const WHY = 'whoever holds the link that was sent to an agency answers for its card';
const STATUS: Readonly<Record<LinkRefusal | 'busy', number>> = { unknown: 404, expired: 410, used: 410, revoked: 410, busy: 429 };
const TOKEN = /^[\w-]{20,100}$/;

/** Pages for whoever holds a link: they need no script and no account, and nobody keeps them. */
@ApiExcludeController()
@Controller('verifica')
export class VerificationController {
  constructor(
    private readonly answer: AnswerVerificationUseCase,
    private readonly attempts: LinkAttempts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':token')
  @Public(WHY)
  async question(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(token, request, reply, (asked) => questionPage(asked, linkPage(token, request), romeDay(this.clock.now())));
  }

  @Get(':token/cambia')
  @Public(WHY)
  async changeForm(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(token, request, reply, (asked) => changePage(asked, linkPage(token, request), null));
  }

  @Get(':token/chiudi')
  @Public(WHY)
  async closeForm(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(token, request, reply, () => closePage(linkPage(token, request)));
  }

  @Post(':token/conferma')
  @Public(WHY)
  async confirm(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.take(token, request, reply, { answer: 'confirmed' });
  }

  @Post(':token/chiudi')
  @Public(WHY)
  async close(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.take(token, request, reply, { answer: 'closed', message: messageOf(body) });
  }

  @Post(':token/cambia')
  @Public(WHY)
  async change(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = await this.look(token, request);
    const link = linkPage(token, request);
    if (typeof asked === 'string') return refuse(reply, asked, link);
    const [shown, message] = [shownOf(asked, body), messageOf(body)];
    const corrections = correctionsOf(asked.card.form?.phones ?? [], body, shown);
    const again = (wrong: readonly string[]) =>
      send(reply, 422, changePage(asked, link, { values: typedOf(body), shown, message: message ?? '', wrong }));
    if (Object.keys(corrections.after).length === 0 && message === null) return again(['message']);
    try {
      checkCorrections(corrections.after);
      await this.take(token, request, reply, { answer: 'changed', message, ...corrections });
    } catch (error) {
      if (!(error instanceof RuleViolation) || error.code !== 'card-invalid') throw error;
      again(error.fields.map(({ pointer }) => pointer.split('/')[2] ?? '').map((field) => (field === 'phones' ? 'phone' : field)));
    }
  }

  private async show(token: string, request: FastifyRequest, reply: FastifyReply, draw: (asked: AskedCard) => string): Promise<void> {
    const asked = await this.look(token, request);
    if (typeof asked === 'string') return refuse(reply, asked, linkPage(token, request));
    send(reply, 200, draw(asked));
  }

  private async take(token: string, request: FastifyRequest, reply: FastifyReply, said: LinkAnswer): Promise<void> {
    const done = await this.slowly(request, () =>
      TOKEN.test(token) ? this.answer.execute(token, said) : Promise.resolve('unknown' as const),
    );
    if (done === 'done') return send(reply, 200, thanksPage(said.answer, linkPage(token, request)));
    refuse(reply, done, linkPage(token, request));
  }

  private look(token: string, request: FastifyRequest): Promise<AskedCard | LinkRefusal | 'busy'> {
    return this.slowly(request, () => (TOKEN.test(token) ? this.answer.look(token) : Promise.resolve('unknown' as const)));
  }

  private slowly<T>({ ip }: FastifyRequest, look: () => Promise<T>): Promise<T | 'busy'> {
    return this.attempts.look<T>(ip, look).catch((error: unknown) => {
      if (error instanceof RuleViolation && error.code === 'too-many-attempts') return 'busy' as const;
      throw error;
    });
  }
}

const refuse = (reply: FastifyReply, why: LinkRefusal | 'busy', link: LinkPage) => send(reply, STATUS[why], refusedPage(why, link));

/** Where a link's pages are, in the language that the address asks for. A token of no shape of ours is not repeated in an address. */
function linkPage(token: string, { query }: FastifyRequest): LinkPage {
  const asked = (query as Readonly<Record<string, unknown>>)['lingua'];
  return { base: TOKEN.test(token) ? `/verifica/${token}` : '/verifica/-', lang: asked === 'fr' ? 'fr' : 'it' };
}

/** Kept by nobody; and told to nobody else: the address opens a door. Of our own origin it must be told, or a browser sends none at all. */
function send(reply: FastifyReply, status: number, body: string): void {
  void reply
    .status(status)
    .header('Cache-Control', 'no-store')
    .header('Referrer-Policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .send(body);
}
