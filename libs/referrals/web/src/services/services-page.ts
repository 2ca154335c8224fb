// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Icon, Loading, VIEWER } from '@soglia/ui';
import { ReteNav } from '../shared/rete-nav';
import { ClosuresSection } from './closures-section';
import { ComuneNames } from '../shared/comuni/comune-names';
import { PlacesForm } from './places-form';
import { type Agency, ServiceCalls, type Unit } from './service-calls';
import { UnitForm } from './unit-form';

interface Known {
  readonly agencies: readonly Agency[];
  readonly units: readonly Unit[];
}
interface Open {
  /** Null = a new one. */
  readonly id: string | null;
  readonly what: 'unit' | 'places';
}

/** The services of an agency that receive, their places, and when the agency is closed. Who writes for all chooses the agency. */
@Component({
  selector: 'sg-services-page',
  imports: [ClosuresSection, DayPipe, Empty, Failure, Icon, Loading, PlacesForm, ReteNav, TranslocoPipe, UnitForm],
  providers: [ComuneNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './services-page.html',
})
export class ServicesPage {
  /** The agency that is looked at. */
  readonly ente = input<string>();

  private readonly calls = inject(ServiceCalls);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly writesAll = inject(VIEWER).may('protocol.write');
  protected readonly read = resource({ loader: () => this.load() });
  /** What was read stays on the page while it is read again. */
  protected readonly known = linkedSignal<Known | null, Known | null>({
    source: () => (this.read.hasValue() ? this.read.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly agency = computed(() => {
    const { agencies = [], units = [] } = this.known() ?? {};
    const hasServices = ({ id }: Agency) => units.some(({ agencyId }) => agencyId === id);
    return agencies.find(({ id }) => id === this.ente()) ?? agencies.find(hasServices) ?? agencies[0] ?? null;
  });
  private readonly agencyId = computed(() => this.agency()?.id);
  protected readonly units = computed(() => this.known()?.units.filter(({ agencyId }) => agencyId === this.agencyId()) ?? []);
  protected readonly open = linkedSignal<string | undefined, Open | null>({ source: this.agencyId, computation: () => null });
  protected readonly saved = signal<Unit | null>(null);

  protected choose(agency: string): void {
    this.saved.set(null);
    void this.router.navigate([], { queryParams: { ente: agency }, queryParamsHandling: 'merge' });
  }

  protected isOpen(id: string | null, what: Open['what']): boolean {
    return this.open()?.id === id && this.open()?.what === what;
  }

  protected toggle(id: string | null, what: Open['what']): void {
    this.saved.set(null);
    this.open.set(this.isOpen(id, what) ? null : { id, what });
  }

  protected close(): void {
    const left = this.open();
    this.open.set(null);
    if (left) this.focus(buttonId(left.id, left.what));
  }

  protected keep(unit: Unit): void {
    const what = this.open()?.what ?? 'unit';
    this.known.update((known) => known && { ...known, units: [...known.units.filter(({ id }) => id !== unit.id), unit].sort(byName) });
    this.saved.set(unit);
    this.open.set(null);
    this.focus(buttonId(unit.id, what));
  }

  protected readonly buttonId = buttonId;

  private focus(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }

  private async load(): Promise<Known> {
    const [own, all, units] = await Promise.all([
      this.calls.ownAgency(),
      this.writesAll ? this.calls.agencies() : Promise.resolve(null),
      this.calls.units(this.writesAll),
    ]);
    return { agencies: all ?? (own ? [own] : []), units };
  }
}

const buttonId = (id: string | null, what: Open['what']) => (id === null ? 'servizio-nuovo' : `${what}-${id}`);
const byName = (one: Unit, other: Unit) => one.name.localeCompare(other.name);
