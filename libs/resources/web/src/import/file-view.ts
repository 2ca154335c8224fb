// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, Icon, numberText, ProblemTextPipe } from '@soglia/ui';
import type { Upload } from './uploads';

/** The file on its way; where it broke, the same file is chosen again and goes on from there. */
@Component({
  selector: 'sg-import-file',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-box sg-box-body sg-stack">
      @if (upload(); as upload) {
        <label for="invio">{{
          'resources.import.sending' | transloco: { sent: megabytes(upload.sent), size: megabytes(upload.size) }
        }}</label>
        <progress class="sg-progress" id="invio" [max]="upload.size || 1" [value]="upload.sent"></progress>
        @if (upload.problem; as refusal) {
          <p class="sg-error" role="alert"><sg-icon name="alert" />{{ refusal | problemText }}</p>
        }
      } @else {
        <p>{{ 'resources.import.arrived' | transloco: { size: megabytes(received()) } }}</p>
      }
      @if (again()) {
        <sg-field for="file-di-nuovo" [label]="'resources.import.again' | transloco" [hint]="'resources.import.againHint' | transloco">
          <input #box class="sg-input" id="file-di-nuovo" type="file" aria-describedby="file-di-nuovo-hint" (change)="give(box.files)" />
        </sg-field>
      }
    </div>
  `,
})
export class FileView {
  readonly upload = input.required<Upload | null>();
  readonly received = input.required<number>();
  readonly given = output<File>();
  protected readonly again = computed(() => this.upload() === null || this.upload()?.problem !== null);

  protected megabytes(bytes: number): string {
    return numberText(bytes / 1_048_576, { maximumFractionDigits: 1 });
  }

  protected give(files: FileList | null): void {
    const file = files?.[0];
    if (file) this.given.emit(file);
  }
}
