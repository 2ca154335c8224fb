// SPDX-License-Identifier: EUPL-1.2
import { Pipe, type PipeTransform } from '@angular/core';
import { inLanguage, type Label } from './language';

/** A label in the page's language. Not pure: it follows a switch. */
@Pipe({ name: 'sgLabel', pure: false })
export class LabelPipe implements PipeTransform {
  transform(label: Label): string {
    return inLanguage(label);
  }
}
