// SPDX-License-Identifier: EUPL-1.2
import { AnonymiserUnitOfWork, AppUnitOfWork, PlannerUnitOfWork, PublicUnitOfWork, QueueRegistry } from '@soglia/platform';
import { CommandReleaseUseCase, PlanningModule, ReadReleasesQuery } from '@soglia/planning-server';
import { openApi, type TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const rolesOf = (url: unknown) => new URL(String(url)).username;

describe('the api', () => {
  it('holds three pools, the counter’s, the planners’ and everybody’s, and neither the anonymiser’s nor a queue', () => {
    expect(rolesOf((api.app.get(AppUnitOfWork).dataSource.options as { url?: string }).url)).toBe('soglia_app');
    expect(rolesOf((api.app.get(PlannerUnitOfWork).dataSource.options as { url?: string }).url)).toBe('soglia_planner');
    expect(rolesOf((api.app.get(PublicUnitOfWork).dataSource.options as { url?: string }).url)).toBe('soglia_public');
    expect(() => api.app.get(AnonymiserUnitOfWork)).toThrow();
    expect(() => api.app.get(QueueRegistry)).toThrow();
  });

  it('gives planning’s endpoints the planners’ pool and no other', () => {
    const providers = Reflect.getMetadata('providers', PlanningModule) as (new (...args: never[]) => unknown)[];
    expect(providers).toEqual(expect.arrayContaining([CommandReleaseUseCase, ReadReleasesQuery]));
    const asked = providers.flatMap((provider) => Reflect.getMetadata('design:paramtypes', provider) as unknown[]);
    expect(asked).toContain(PlannerUnitOfWork);
    expect(asked).not.toContain(AppUnitOfWork);
    expect(asked).not.toContain(AnonymiserUnitOfWork);
  });
});
