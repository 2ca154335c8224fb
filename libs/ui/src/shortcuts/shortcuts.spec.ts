// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

describe('shortcuts', () => {
  let shortcuts: Shortcuts;
  let pressed: string[];

  beforeEach(() => {
    localStorage.clear();
    shortcuts = TestBed.inject(Shortcuts);
    pressed = [];
    const remember = (chord: string) => ({ chord, text: chord, run: () => pressed.push(chord) });
    shortcuts.add(['n', 'Alt+a', 'Ctrl+Enter', 'Ctrl+z'].map(remember));
  });

  function press(event: KeyboardEventInit, target: HTMLElement = document.body): KeyboardEvent {
    const press = new KeyboardEvent('keydown', { cancelable: true, ...event });
    Object.defineProperty(press, 'target', { value: target });
    shortcuts.handle(press);
    return press;
  }

  it('run outside fields, and the browser then does nothing of its own', () => {
    expect(press({ key: 'N' }).defaultPrevented).toBe(true);
    expect(pressed).toEqual(['n']);
  });

  it('leave letters and undo to whoever is writing, but not Ctrl+Enter', () => {
    const input = document.createElement('input');
    press({ key: 'n' }, input);
    press({ key: 'z', ctrlKey: true }, input);
    press({ key: 'Enter', ctrlKey: true }, input);
    expect(pressed).toEqual(['Ctrl+Enter']);
  });

  it('know Alt+A by its place on keyboards where Alt changes the letter', () => {
    press({ key: 'å', code: 'KeyA', altKey: true });
    expect(pressed).toEqual(['Alt+a']);
  });

  it('of a single key can be turned off, for good (WCAG 2.1.4)', () => {
    shortcuts.allowSingleKeys(false);
    press({ key: 'n' });
    expect(pressed).toEqual([]);
    expect(localStorage.getItem('soglia.singleKeys')).toBe('off');
  });

  it('end with the page that brought them', () => {
    const remove = shortcuts.add([{ chord: 'n', text: '', run: () => pressed.push('later') }]);
    press({ key: 'n' });
    remove();
    press({ key: 'n' });
    expect(pressed).toEqual(['later', 'n']);
  });
});
