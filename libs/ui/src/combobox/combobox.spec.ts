// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { italian } from '../testing/italian';
import { Combobox, type ComboboxOption } from './combobox';

const COMUNI: readonly ComboboxOption[] = [
  { value: 'C294', label: 'Châtillon' },
  { value: 'C593', label: 'Champdepraz' },
  { value: 'C595', label: 'Champorcher' },
];

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox],
  template: `<sg-combobox
    inputId="comune"
    label="Comune"
    [options]="options()"
    [busy]="busy()"
    [ready]="ready()"
    [sure]="sure()"
    [(text)]="text"
    (picked)="picked.set($event.value)"
  />`,
})
class Host {
  readonly options = signal(COMUNI);
  readonly busy = signal(false);
  readonly ready = signal(0);
  readonly sure = signal(true);
  readonly text = signal('');
  readonly picked = signal<string | null>(null);
}

describe('combobox', () => {
  let fixture: ComponentFixture<Host>;
  let box: HTMLInputElement;

  beforeEach(async () => {
    fixture = TestBed.configureTestingModule({ imports: [Host, italian()] }).createComponent(Host);
    await fixture.whenStable();
    box = fixture.nativeElement.querySelector('input');
  });

  async function type(text: string): Promise<void> {
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...modifiers });
    box.dispatchEvent(event);
    await fixture.whenStable();
    return event;
  }

  const activeLabel = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim();

  it('stays closed until somebody types or asks with an arrow', async () => {
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await press('ArrowDown');
    expect(box.getAttribute('aria-expanded')).toBe('true');
  });

  it('offers the first option at once, so that typing and Enter is enough', async () => {
    await type('cha');
    expect(activeLabel()).toBe('Châtillon');
    const enter = await press('Enter');
    expect(fixture.componentInstance.picked()).toBe('C294');
    expect(enter.defaultPrevented).toBe(true);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('moves with the arrows, around both ends', async () => {
    await type('cha');
    await press('ArrowDown');
    expect(activeLabel()).toBe('Champdepraz');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(activeLabel()).toBe('Champorcher');
    await press('ArrowDown');
    expect(activeLabel()).toBe('Châtillon');
  });

  it('closes with the first Escape and empties with the second', async () => {
    await type('cha');
    await press('Escape');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(fixture.componentInstance.text()).toBe('cha');
    await press('Escape');
    expect(fixture.componentInstance.text()).toBe('');
  });

  it('leaves Ctrl+Enter to the form around it', async () => {
    await type('cha');
    const event = await press('Enter', { ctrlKey: true });
    expect(event.defaultPrevented).toBe(false);
    expect(fixture.componentInstance.picked()).toBeNull();
  });

  it('lets Tab pass a list that scrolls, to the next field', async () => {
    await type('ch');
    const list = document.querySelector('[role=listbox]');
    expect(list).toHaveProperty('hidden', false);
    expect(list?.getAttribute('tabindex')).toBe('-1');
  });

  it('says when nothing is found', async () => {
    fixture.componentInstance.options.set([]);
    await type('zzz');
    expect(fixture.nativeElement.querySelector('[role=status]').textContent).toContain('Nessun risultato per «zzz»');
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes, once they are there, the option that Enter was too quick for', async () => {
    fixture.componentInstance.busy.set(true);
    await type('cham');
    await press('Enter');
    expect(fixture.componentInstance.picked()).toBeNull();
    fixture.componentInstance.options.set(COMUNI.slice(1));
    fixture.componentInstance.busy.set(false);
    await fixture.whenStable();
    expect(fixture.componentInstance.picked()).toBe('C593');
  });

  it('takes nothing unseen that is not sure: the list stays open, to be chosen from', async () => {
    fixture.componentInstance.busy.set(true);
    fixture.componentInstance.sure.set(false);
    await type('cham');
    await press('Enter');
    box.blur();
    fixture.componentInstance.busy.set(false);
    await fixture.whenStable();
    expect(fixture.componentInstance.picked()).toBeNull();
    expect(box.getAttribute('aria-expanded')).toBe('true');
  });

  it('forgets an Enter that was followed by another key', async () => {
    fixture.componentInstance.busy.set(true);
    await type('cham');
    await press('Enter');
    await type('champ');
    fixture.componentInstance.busy.set(false);
    await fixture.whenStable();
    expect(fixture.componentInstance.picked()).toBeNull();
  });

  it('may have another option than the first ready', async () => {
    fixture.componentInstance.ready.set(2);
    await type('cha');
    expect(activeLabel()).toBe('Champorcher');
  });
});
