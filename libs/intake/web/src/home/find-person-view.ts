// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, effect, type ElementRef, output, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon, ProblemTextPipe, toProblem } from '@soglia/ui';
import { personSearch } from '../shared/person-search';
import type { PersonHit } from '../shared/person-shapes';
import { ageToday, apartOf, nameOf } from '../shared/person-words';

/** One box that finds a person or starts a contact. Each person found has two ways on: a contact, or the file. */
@Component({
  selector: 'sg-find-person',
  imports: [DayPipe, Icon, ProblemTextPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './find-person-view.html',
  host: { '(keydown)': 'pressed($event)' },
})
export class FindPersonView {
  /** A contact with this person. */
  readonly chosen = output<PersonHit>();
  /** A contact with somebody new, who goes by what was typed. */
  readonly started = output<string>();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly results = viewChild<ElementRef<HTMLElement>>('results');
  protected readonly search = personSearch();
  protected readonly nameOf = nameOf;
  protected readonly apartOf = apartOf;
  protected readonly ageOf = ageToday;
  protected readonly toProblem = toProblem;
  /** Enter was pressed before the answer was there: it is carried out when it comes. */
  private readonly waiting = signal(false);

  constructor() {
    effect(() => {
      if (this.waiting() && this.search.settled()) untracked(() => this.goOn());
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.ctrlKey) this.start(event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.move(event);
    else if (event.key === 'Escape') this.escape(event);
  }

  /** Enter in the box: the first who was found, or somebody new when nobody was. */
  protected submit(): void {
    this.waiting.set(true);
  }

  protected type(text: string): void {
    this.waiting.set(false);
    this.search.type(text);
  }

  private goOn(): void {
    this.waiting.set(false);
    if (this.search.error()) return;
    const first = this.search.found()[0];
    if (first) this.chosen.emit(first);
    else this.started.emit(this.search.typed().trim());
  }

  private start(event: Event): void {
    event.preventDefault();
    this.started.emit(this.search.typed().trim());
  }

  /** The arrows go from the box to who was found, and back. */
  private move(event: KeyboardEvent): void {
    const stops = [this.box().nativeElement, ...(this.results()?.nativeElement.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const at = stops.indexOf(event.target as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  private escape(event: KeyboardEvent): void {
    if (this.search.typed() === '') return;
    event.preventDefault();
    if (event.target === this.box().nativeElement) this.type('');
    this.focus();
  }
}
