// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Actor, PERMISSIONS } from '@soglia/kernel';
import { ActorSource, AppUnitOfWork, createLogger, ProblemFilter, RightsGuard } from '@soglia/platform';
import { routesOf } from './support/routes';
import { openApi, type TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('every route', () => {
  it('asks for the permission, or is public for the reason, that stands here', () => {
    const lines = routesOf(api.app).map(
      ({ method, path, permission, publicReason }) => `${method} ${path} → ${permission ?? `public: ${publicReason}`}`,
    );
    expect(lines).toEqual([
      'GET /access-log → access-log.read',
      'GET /access-point-sections → contact.register',
      'PUT /access-point-sections/:code → supervision.write',
      'GET /agency-loads → referral.route',
      'GET /api/interop/fhir/ServiceRequest/:id → referral.read',
      'GET /api/interop/fhir/Task → referral.read',
      'GET /api/interop/fhir/Task/:id → referral.read',
      'GET /card-proposals → card.propose',
      'GET /card-proposals/:id → card.propose',
      'PUT /card-proposals/:id → card.propose',
      'PUT /card-proposals/:id/decision → card.curate',
      'PUT /card-proposals/:id/withdrawal → card.propose',
      'GET /centrale-queue → referral.route',
      'GET /closures → protocol.read',
      'DELETE /closures/:id → unit.write',
      'PUT /closures/:id → unit.write',
      'GET /code-lists → territory.read',
      'GET /comuni → territory.read',
      'GET /contact-drafts → contact.register',
      'DELETE /contact-drafts/:id → contact.register',
      'GET /contact-drafts/:id → contact.register',
      'PUT /contact-drafts/:id → contact.register',
      'GET /contacts → contact.read',
      'GET /contacts.csv → contact.read',
      'GET /contacts/:id → contact.read',
      'PUT /contacts/:id → contact.register',
      'GET /contacts/:id/amendments → contact.read',
      'PUT /contacts/:id/amendments/:amendment → contact.register',
      'GET /contacts/:id/attachments → contact.read',
      'DELETE /contacts/:id/attachments/:attachment → contact.register',
      'GET /contacts/:id/attachments/:attachment → contact.read',
      'PUT /contacts/:id/attachments/:attachment → contact.register',
      'PUT /contacts/:id/follow-up → contact.register',
      'GET /contacts/:id/summary → contact.read',
      'GET /curation-queue → card.curate',
      'GET /demo/posta → public: demo: what would have been sent',
      'GET /demo/posta.css → public: demo: how the kept mail looks',
      'GET /demo/posta/:id → public: demo: what would have been sent',
      'GET /disposal-proposals → disposal.read',
      'GET /disposal-proposals/:id → disposal.read',
      'PUT /disposal-proposals/:id → disposal.propose',
      'PUT /disposal-proposals/:id/approval → disposal.approve',
      'PUT /disposal-proposals/:id/refusal → disposal.approve',
      'GET /draft-key → contact.register',
      'POST /duplicate-checks → person.read',
      'PUT /duplicate-dismissals/:id → person.write',
      'GET /duplicates → person.write',
      'GET /emergency-openings → protection.head',
      'PUT /emergency-openings/:id → emergency.open',
      'GET /exports/:format → card.exchange',
      'PUT /household-moves/:id → person.write',
      'PUT /household-splits/:id → person.write',
      'PUT /households/:id → person.write',
      'GET /import-mappings → card.exchange',
      'GET /import-mappings/:id → card.exchange',
      'PUT /import-mappings/:id → card.exchange',
      'GET /imports → card.exchange',
      'GET /imports/:id → card.exchange',
      'PUT /imports/:id → card.exchange',
      'POST /imports/:id/apply → card.exchange',
      'POST /imports/:id/cancel → card.exchange',
      'PUT /imports/:id/file → card.exchange',
      'GET /imports/:id/preview → card.exchange',
      'GET /imports/:id/problems → card.exchange',
      'GET /imports/:id/report.csv → card.exchange',
      'POST /imports/:id/start → card.exchange',
      'GET /inclusion-criteria → card.read',
      'PUT /inclusion-criteria → card.curate',
      'GET /interop/hsds/3.1 → public: the public tier is open data',
      'GET /interop/hsds/3.1/:table → public: the public tier is open data',
      'POST /interop/hsds/3.1/:table → public: the public tier is open data',
      'GET /interop/hsds/3.1/:table/:id → public: the public tier is open data',
      'OPTIONS /interop/hsds/3.1/* → public: the public tier is open data',
      'GET /interop/hsds/3.1/openapi.json → public: the public tier is open data',
      'GET /interop/hsds/3.1/profile → public: the public tier is open data',
      'GET /invii/l/:token → public: whoever holds the link that was sent answers for the leg, once',
      'POST /invii/l/:token → public: whoever holds the link that was sent answers for the leg, once',
      'GET /leg-boxes → referral.read',
      'POST /leg-callbacks/:webhook → public: the system of an agency: it signs with the secret of its webhook',
      'GET /legs → referral.read',
      'GET /legs/:id → referral.read',
      'GET /legs/:id/attachments/:attachment → referral.read',
      'PUT /legs/:id/attachments/:attachment → referral.read',
      'PUT /legs/:id/contact-attempts/:attempt → referral.read',
      'PUT /legs/:id/extended-opening → referral.answer',
      'PUT /legs/:id/legal-basis → referral.release',
      'POST /legs/:id/links → referral.read',
      'PUT /legs/:id/links/revocation → referral.read',
      'PUT /legs/:id/messages/:message → referral.read',
      'POST /legs/:id/opening-codes → referral.send',
      'PUT /legs/:leg/moves/:command → referral.read',
      'GET /named-workers → protection.write',
      'GET /need-taxonomy → territory.read',
      'GET /next-steps → referral.read',
      'PUT /next-steps/:id/done → referral.read',
      'GET /notices → contact.register',
      'GET /notices/:version/:language → contact.register',
      'GET /notification-preferences → referral.read',
      'PUT /notification-preferences → referral.read',
      'GET /notifications → referral.read',
      'PUT /notifications/read → referral.read',
      'PUT /openings/:id → person.read',
      'GET /person-merges → person.merge',
      'PUT /person-merges/:id → person.merge',
      'PUT /person-merges/:id/undo → person.merge',
      'POST /person-searches → person.read',
      'GET /persons/:id → person.read',
      'PUT /persons/:id → person.write',
      'PUT /persons/:id/codice-fiscale → person.write',
      'GET /persons/:id/contacts → person.read',
      'GET /persons/:id/household → person.read',
      'GET /persons/:id/responsibility → person.read',
      'GET /places → territory.read',
      'GET /places/:code → territory.read',
      'GET /portale,portale/fr → public: the portal is for everybody',
      'GET /portale,portale/fr/accessibilita → public: the portal is for everybody',
      'GET /portale,portale/fr/cerca → public: the portal is for everybody',
      'GET /portale,portale/fr/criteri → public: the portal is for everybody',
      'GET /portale,portale/fr/dati-aperti → public: the portal is for everybody',
      'GET /portale,portale/fr/eventi/:code → public: the portal is for everybody',
      'GET /portale,portale/fr/mappa → public: the portal is for everybody',
      'GET /portale,portale/fr/privacy → public: the portal is for everybody',
      'GET /portale/* → public: a wrong address is answered with a page',
      'GET /portale/dati-aperti/:file → public: the public tier is open data',
      'GET /portale/risorse/:name → public: how the portal looks',
      'GET /portale/schede,portale/fr/schede/:id → public: public cards are for everybody',
      'GET /portale/schede,portale/fr/schede/:id/segnala → public: whoever reads a card may say that it is wrong',
      'POST /portale/schede,portale/fr/schede/:id/segnala → public: whoever reads a card may say that it is wrong',
      'GET /portale/sitemap.xml → public: search engines have no account',
      'GET /portale/sitemap/:part → public: search engines have no account',
      'PUT /protections/:id → protection.write',
      'PUT /protections/:id/end → protection.write',
      'PUT /protections/:id/workers → protection.write',
      'GET /protocol-agencies → protocol.read',
      'POST /protocol-checks → protocol.write',
      'POST /protocol-matches → referral.send',
      'DELETE /protocol-versions/:id → protocol.write',
      'GET /protocol-versions/:id → protocol.read',
      'PUT /protocol-versions/:id → protocol.write',
      'GET /protocol-versions/:id/changes → protocol.read',
      'GET /protocol-versions/:id/document.json → protocol.read',
      'PUT /protocol-versions/:id/end → protocol.write',
      'PUT /protocol-versions/:id/in-force → protocol.write',
      'GET /protocols → protocol.read',
      'GET /protocols/:id → protocol.read',
      'GET /quality-board → card.propose',
      'GET /quality-board.csv → card.propose',
      'GET /quarters → release.read',
      'GET /referrals/:id → referral.read',
      'PUT /referrals/:id → referral.send',
      'PUT /referrals/:id/settlement → referral.read',
      'GET /register-imports → register.import',
      'GET /register-imports/:id → register.import',
      'PUT /register-imports/:id → register.import',
      'PUT /register-imports/:id/command → register.import',
      'PUT /register-imports/:id/file → register.import',
      'PUT /register-imports/:id/mapping → register.import',
      'GET /register-imports/:id/rows → register.import',
      'GET /register-mappings → register.import',
      'GET /releases → release.read',
      'GET /releases/:id → release.read',
      'PUT /releases/:id → release.prepare',
      'PUT /releases/:id/publication → release.publish',
      'PUT /releases/:id/refusal → release.publish',
      'GET /requests/:id/referrals → referral.read',
      'GET /resource-choices → card.read',
      'POST /resource-searches → card.read',
      'GET /resource-suggestions → card.read',
      'GET /resources → card.read',
      'GET /resources/:id → card.read',
      'PUT /resources/:id → card.curate',
      'GET /resources/:id/history → card.read',
      'GET /resources/:id/sheet → card.read',
      'PUT /responsibilities/:id → person.write',
      'GET /retention-policies → disposal.read',
      'GET /robots.txt → public: search engines have no account',
      'DELETE /session → session.own',
      'GET /session → session.own',
      'POST /session → public: nobody is signed in before signing in',
      'PUT /session/password → session.own',
      'GET /shifts → referral.read',
      'DELETE /shifts/:id → unit.write',
      'PUT /shifts/:id → unit.write',
      'GET /status → public: monitoring has no account',
      'PUT /subject-exports/:id → subject-data.export',
      'GET /subject-exports/:id/data.json → subject-data.export',
      'GET /subject-exports/:id/document.pdf → subject-data.export',
      'GET /supervision → supervision.read',
      'GET /units → protocol.read',
      'PUT /units/:id → unit.write',
      'PUT /units/:id/capacity → unit.write',
      'GET /verifica/:token → public: whoever holds the link that was sent to an agency answers for its card',
      'GET /verifica/:token/cambia → public: whoever holds the link that was sent to an agency answers for its card',
      'POST /verifica/:token/cambia → public: whoever holds the link that was sent to an agency answers for its card',
      'GET /verifica/:token/chiudi → public: whoever holds the link that was sent to an agency answers for its card',
      'POST /verifica/:token/chiudi → public: whoever holds the link that was sent to an agency answers for its card',
      'POST /verifica/:token/conferma → public: whoever holds the link that was sent to an agency answers for its card',
      'GET /verification-campaigns → card.curate',
      'PUT /verification-campaigns/:id → card.curate',
      'GET /webhook-deliveries → webhook.write',
      'PUT /webhook-deliveries/:id/replay → webhook.write',
      'GET /webhooks → webhook.write',
      'PUT /webhooks/:id → webhook.write',
      'PUT /webhooks/:id/secret → webhook.write',
    ]);
  });

  it('answers 401 to nobody, and 403 to whoever lacks its permission', async () => {
    const roles = await Promise.all(
      ['sportello', 'piano', 'garante', 'revisore'].map(async (name) => ({ name, client: await api.as(name) })),
    );
    for (const { method, path, permission } of routesOf(api.app).filter((route) => route.permission)) {
      const at = path.replace(':id', '3f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10');
      const call = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
      expect({ path, answer: await api.nobody.call(method, at, call) }).toMatchObject({
        answer: { status: 401, body: { code: 'unauthenticated' } },
      });
      for (const { name, client } of roles) {
        if (permission === 'session.own') continue;
        const allowed = ((await client.call('GET', '/session')).body['permissions'] as string[]).includes(permission!);
        const { status } = await client.call(method, at, call);
        expect({ path, name, forbidden: status === 403 }).toEqual({ path, name, forbidden: !allowed });
      }
    }
  });

  it('that nobody opened stays closed, to whoever has every permission too', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Get()
      read(): string {
        return 'a secret';
      }
    }
    const somebody: Actor = {
      accountId: '00000000-0000-4000-8000-000000000001',
      ambitoId: 'VDA',
      agencyId: null,
      permissions: new Set(PERMISSIONS),
    };
    const module = await Test.createTestingModule({
      controllers: [ForgottenController],
      providers: [
        { provide: APP_GUARD, useClass: RightsGuard },
        { provide: ActorSource, useValue: { actorOf: () => Promise.resolve(somebody) } },
        { provide: AppUnitOfWork, useValue: api.app.get(AppUnitOfWork) },
      ],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.useGlobalFilters(new ProblemFilter(createLogger('test', 'silent')));
    await app.init();
    const answer = await app.inject('/forgotten');
    await app.close();
    expect([answer.statusCode, answer.body]).toEqual([403, expect.stringContaining('forbidden')]);
  });

  it('that does not exist answers problem+json too, as does a wrong method', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PATCH', '/contacts/x'],
      ['GET', '/api/v2/x'],
    ] as const) {
      const { status, headers, body } = await api.nobody.call(method, path);
      expect([status, headers['content-type'], body['code']]).toEqual([
        404,
        expect.stringContaining('application/problem+json'),
        'not-found',
      ]);
    }
  });
});
