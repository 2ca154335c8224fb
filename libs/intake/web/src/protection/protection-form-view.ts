// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PROTECTION_GROUNDS, type ProtectionGround } from '@soglia/intake-domain';
import { Choice, Combobox, type ComboboxOption, Icon } from '@soglia/ui';
import type { NamedAccount } from '../shared/person-shapes';
import { ProtectionCalls } from './protection-calls';

/** On what ground, and who may open it besides its author and the head. */
@Component({
  selector: 'sg-protection-form',
  imports: [Choice, Combobox, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-stack" (submit)="$event.preventDefault(); busy() || given.emit({ ground: ground(), workers: workers() })">
      @if (asksGround()) {
        <sg-choice
          name="motivo-protezione"
          look="chips"
          [legend]="'desk.protection.whichGround' | transloco"
          [options]="grounds()"
          [value]="ground()"
          (picked)="choose($event)"
        />
      }
      <div class="sg-field">
        <label class="sg-label" for="operatore-nominato">{{ 'desk.protection.addWorker' | transloco }}</label>
        <sg-combobox
          inputId="operatore-nominato"
          [options]="options()"
          [busy]="found.isLoading()"
          [(text)]="typed"
          (picked)="add($event)"
        />
      </div>
      @if (workers().length > 0) {
        <ul class="sg-lines">
          @for (worker of workers(); track worker.id) {
            <li class="sg-row">
              {{ worker.displayName }}
              <button
                type="button"
                class="sg-x"
                [attr.aria-label]="'desk.protection.removeWorker' | transloco: { name: worker.displayName }"
                (click)="remove(worker.id)"
              >
                <sg-icon name="x" />
              </button>
            </li>
          }
        </ul>
      }
      <p>
        <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="busy() || null">{{ button() }}</button>
      </p>
    </form>
  `,
})
export class ProtectionFormView {
  readonly named = input.required<readonly NamedAccount[]>();
  readonly asksGround = input.required<boolean>();
  readonly button = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly given = output<{ ground: ProtectionGround; workers: readonly NamedAccount[] }>();

  private readonly calls = inject(ProtectionCalls);
  private readonly texts = inject(TranslocoService);
  protected readonly ground = signal<ProtectionGround>('violence');
  protected readonly workers = linkedSignal(() => this.named());
  protected readonly typed = signal('');
  protected readonly found = resource({ params: () => this.typed().trim(), loader: ({ params }) => this.calls.colleagues(params) });
  protected readonly grounds = computed(() =>
    PROTECTION_GROUNDS.map((value) => ({ value, label: this.texts.translate(`desk.protection.ground.${value}`) })),
  );
  protected readonly options = computed(() => {
    const named = new Set(this.workers().map(({ id }) => id));
    const all = this.found.hasValue() ? this.found.value() : [];
    return all.filter(({ id }) => !named.has(id)).map<ComboboxOption>(({ id, displayName }) => ({ value: id, label: displayName ?? id }));
  });

  protected choose(value: string): void {
    this.ground.set(PROTECTION_GROUNDS.find((ground) => ground === value) ?? 'other');
  }

  protected add({ value, label }: ComboboxOption): void {
    this.workers.update((workers) => [...workers, { id: value, displayName: label }]);
    this.typed.set('');
  }

  protected remove(id: string): void {
    this.workers.update((workers) => workers.filter((worker) => worker.id !== id));
  }
}
