// SPDX-License-Identifier: EUPL-1.2

/** Key of the greeting for the hour on Italian clocks. */
export function greetingKey(clock: string): string {
  const hour = Number(clock.slice(0, 2));
  if (hour < 13) return 'intake.home.morning';
  return hour < 18 ? 'intake.home.afternoon' : 'intake.home.evening';
}
