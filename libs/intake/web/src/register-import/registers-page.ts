// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Field, Icon, Loading, type Problem, ProblemTextPipe, TimePipe, toProblem, VIEWER } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { RegisterCalls } from './register-calls';

/** Registers that were kept elsewhere: those that came in, and the form that begins another. */
@Component({
  selector: 'sg-registers-page',
  imports: [CounterNav, DayPipe, Empty, Failure, Field, Icon, Loading, ProblemTextPipe, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './registers-page.html',
})
export class RegistersPage {
  private readonly calls = inject(RegisterCalls);
  private readonly router = inject(Router);
  /** Made once for each file: a second press is the same import. */
  private readonly id = crypto.randomUUID();
  protected readonly accessPoints = inject(VIEWER).accessPoints;
  protected readonly list = resource({ loader: () => this.calls.list() });
  protected readonly busy = signal(false);
  protected readonly attempted = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async begin(name: string, accessPoint: string, file: File | undefined): Promise<void> {
    this.attempted.set(true);
    if (!file) return document.getElementById('registro-file')?.focus();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.calls.create(this.id, { name: name.trim() || file.name, accessPoint });
      await this.calls.send(this.id, file);
      await this.router.navigate(['/sportello/importa', this.id]);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
