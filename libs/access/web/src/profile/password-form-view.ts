// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, Icon, type Problem, ProblemTextPipe } from '@soglia/ui';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

const FIELD_OF_CODE: Readonly<Record<string, string>> = { 'wrong-password': 'current', 'weak-password': 'next' };

@Component({
  selector: 'sg-password-form',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './password-form-view.html',
})
export class PasswordFormView {
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly submitted = output<PasswordChange>();

  protected readonly mismatch = signal(false);
  protected readonly refusedField = computed(() => FIELD_OF_CODE[this.problem()?.code ?? ''] ?? null);
  private readonly current = viewChild.required<ElementRef<HTMLInputElement>>('current');
  private readonly next = viewChild.required<ElementRef<HTMLInputElement>>('next');
  private readonly repeated = viewChild.required<ElementRef<HTMLInputElement>>('repeated');

  clear(): void {
    for (const box of [this.current(), this.next(), this.repeated()]) box.nativeElement.value = '';
  }

  focusRefused(): void {
    (this.refusedField() === 'next' ? this.next() : this.current()).nativeElement.focus();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const newPassword = this.next().nativeElement.value;
    this.mismatch.set(newPassword !== this.repeated().nativeElement.value);
    if (this.mismatch()) this.repeated().nativeElement.focus();
    else if (!this.busy()) this.submitted.emit({ currentPassword: this.current().nativeElement.value, newPassword });
  }
}
