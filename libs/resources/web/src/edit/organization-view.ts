// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { Combobox, type ComboboxOption, Field } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { FieldsView } from '../fields/fields-view';
import { CardCalls } from '../shared/calls/card-calls';
import { ORGANIZATION } from './card-columns';

const WAIT_MS = 150;

/** Whose service it is: one that is in the databank, or a new one written with the card. */
@Component({
  selector: 'sg-organization',
  imports: [Combobox, Field, FieldsView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  template: `
    @if (made(); as organization) {
      <sg-fields
        at="/newOrganization"
        [columns]="columns"
        [value]="organization"
        [errors]="errors()"
        (changed)="madeChanged.emit({ ...organization, ...$event })"
      />
      <p>
        <button type="button" class="sg-link" (click)="madeChanged.emit(null)">{{ 'resources.form.organizationThere' | transloco }}</button>
      </p>
    } @else {
      <sg-field
        for="campo-organizationId"
        [label]="'resources.field.organizationId' | transloco"
        [error]="errors().get('/organizationId') ?? null"
      >
        <sg-combobox
          inputId="campo-organizationId"
          [placeholder]="'resources.form.organizationSearch' | transloco"
          [options]="options()"
          [busy]="found.isLoading() || typed() !== asked()"
          [invalid]="errors().has('/organizationId')"
          [describedBy]="errors().has('/organizationId') ? 'campo-organizationId-error' : null"
          [text]="text()"
          (textChange)="type($event)"
          (picked)="pick($event)"
        />
      </sg-field>
      <p>
        <button type="button" class="sg-link" (click)="madeChanged.emit({ name: '', description: '' })">
          {{ 'resources.form.organizationNew' | transloco }}
        </button>
      </p>
    }
  `,
})
export class OrganizationView {
  readonly name = input.required<string>();
  readonly made = input.required<Readonly<Record<string, unknown>> | null>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly picked = output<string>();
  readonly madeChanged = output<Readonly<Record<string, unknown>> | null>();

  private readonly calls = inject(CardCalls);
  protected readonly columns = ORGANIZATION;
  protected readonly text = linkedSignal(() => this.name());
  protected readonly typed = signal('');
  protected readonly asked = toSignal(toObservable(this.typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  protected readonly found = resource({
    params: () => (this.asked().trim() ? this.asked().trim() : undefined),
    loader: ({ params }) => this.calls.choices(params),
  });
  protected readonly options = computed<ComboboxOption[]>(() =>
    this.found.hasValue() ? this.found.value().organizations.map(({ id, name }) => ({ value: id, label: name })) : [],
  );

  protected type(text: string): void {
    this.text.set(text);
    this.typed.set(text);
  }

  protected pick({ value, label }: ComboboxOption): void {
    this.text.set(label);
    this.picked.emit(value);
  }
}
