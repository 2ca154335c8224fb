// SPDX-License-Identifier: EUPL-1.2
import { PUA_UVM } from '../../demo/protocols/pua-uvm';

/** A whole protocol between agencies of the demo, no longer than it must be. */
export const EXAMPLE_CONTENT = {
  ...PUA_UVM,
  title: 'Protocollo di prova',
  glossary: [],
  references: [],
  phases: PUA_UVM.phases.slice(1, 3),
  fields: PUA_UVM.fields.slice(0, 4),
  documents: [],
  parties: PUA_UVM.parties.slice(0, 3),
};
