// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Icon, labelOf } from '@soglia/ui';
import { NoticeCalls } from '../../shared/notice-calls';
import type { ContactForm, NoticeChannel, NoticeForm } from '../../form/form-state';
import { nameOf } from '../../shared/person-words';

const CHANNELS: readonly NoticeChannel[] = ['voice', 'paper', 'digital'];
const ITALIAN = 'it';

/** The information notice: given with one key; version, language and channel can be said otherwise. */
@Component({
  selector: 'sg-notice',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notice-view.html',
})
export class NoticeView {
  readonly form = input.required<ContactForm>();
  readonly informedBefore = input.required<ReadonlySet<string>>();
  readonly lists = input.required<CodeLists>();
  readonly edited = output<readonly NoticeForm[]>();

  private readonly calls = inject(NoticeCalls);
  private readonly notices = resource({ loader: () => this.calls.list() });
  protected readonly open = signal(false);
  protected readonly channels = CHANNELS;
  protected readonly current = computed(() => (this.notices.hasValue() ? this.notices.value() : null));
  protected readonly languages = computed(() => this.current()?.languages ?? [ITALIAN]);
  protected readonly toInform = computed(() =>
    this.form().people.filter(({ id }) => !this.informedBefore().has(id) && !this.form().notices.some(({ person }) => person === id)),
  );
  protected readonly given = computed(() => this.form().notices[0] ?? null);

  /** To everybody here who was not told yet: by voice, in the language they speak. */
  give(): void {
    const version = this.current()?.current;
    if (!version) return;
    const language = (own: string | null) => (own !== null && this.languages().includes(own) ? own : ITALIAN);
    const added = this.toInform().map<NoticeForm>(({ id, fields }) => ({
      ...{ person: id, version, language: language(fields.language), channel: 'voice' },
    }));
    this.edited.emit([...this.form().notices, ...added]);
  }

  protected takeBack(): void {
    this.edited.emit([]);
    this.open.set(false);
  }

  protected change(change: { language?: string; channel?: string }): void {
    const channel = CHANNELS.find((each) => each === change.channel);
    const edit = (notice: NoticeForm): NoticeForm => ({
      ...notice,
      ...(change.language ? { language: change.language } : {}),
      ...(channel ? { channel } : {}),
    });
    this.edited.emit(this.form().notices.map(edit));
  }

  protected names(): string {
    return this.form()
      .people.filter(({ id }) => this.form().notices.some(({ person }) => person === id))
      .map(({ fields }) => nameOf(fields))
      .filter(Boolean)
      .join(', ');
  }

  protected languageName(code: string): string {
    return labelOf(this.lists().languages, code);
  }

  protected print(language: string): string {
    return `/api/v1/notices/${this.current()?.current ?? ''}/${language}`;
  }
}
