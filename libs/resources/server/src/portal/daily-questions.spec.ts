// SPDX-License-Identifier: EUPL-1.2
import { DailyQuestions } from './daily-questions';

const ask = { need: 'D01', comune: 'A326' };

describe('the name of a question', () => {
  it('is the same all day, whatever the filters, and another for another question', () => {
    const questions = new DailyQuestions();
    const name = questions.nameOf('VDA', ask, '2026-11-21');
    expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(questions.nameOf('VDA', { ...ask, free: true, language: 'fr' }, '2026-11-21')).toBe(name);
    expect(questions.nameOf('VDA', { need: 'D01' }, '2026-11-21')).not.toBe(name);
  });

  it('cannot be made again when the day is over, nor by another process', () => {
    const questions = new DailyQuestions();
    const name = questions.nameOf('VDA', ask, '2026-11-21');
    expect(questions.nameOf('VDA', ask, '2026-11-22')).not.toBe(name);
    expect(questions.nameOf('VDA', ask, '2026-11-21')).not.toBe(name);
    expect(new DailyQuestions().nameOf('VDA', ask, '2026-11-21')).not.toBe(name);
  });

  it('is none for words, for a page further on and without a need', () => {
    for (const other of [{ ...ask, q: 'pasti' }, { ...ask, cursor: 'x' }, { comune: 'A326' }])
      expect(new DailyQuestions().nameOf('VDA', other, '2026-11-21')).toBeUndefined();
  });
});
