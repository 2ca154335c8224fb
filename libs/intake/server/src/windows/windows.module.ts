// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ResourcesWindow } from './resources-window';
import { SectionsWindow } from './sections-window';
import { TerritoryWindow } from './territory-window';

/** What the counter sees of its neighbours. */
@Module({ providers: [TerritoryWindow, ResourcesWindow, SectionsWindow], exports: [TerritoryWindow, ResourcesWindow, SectionsWindow] })
export class WindowsModule {}
