// SPDX-License-Identifier: EUPL-1.2
import { Pipe, type PipeTransform } from '@angular/core';
import { dayText } from '@soglia/kernel';
import { instantDayText, timeText } from './rome-time';

/** `19/11/2026`, of a calendar day or of an instant. */
@Pipe({ name: 'sgDay' })
export class DayPipe implements PipeTransform {
  transform(value: string): string {
    return value.length === 10 ? dayText(value) : instantDayText(value);
  }
}

/** `10:31` */
@Pipe({ name: 'sgTime' })
export class TimePipe implements PipeTransform {
  transform(instant: string): string {
    return timeText(instant);
  }
}
